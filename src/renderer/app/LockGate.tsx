/**
 * The door: shows what fits the state of the store. Before somebody is in, nothing of the application is loaded but
 * the door itself, and the component library ahead of what comes; when it locks, everything remembered is dropped at once.
 */
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionStatus } from '../../shared/areas/session.ts';
import { doors } from '../areas/session/routes.tsx';
import { api, useAsk } from './api.ts';
import { listen } from './bridge.ts';
import type { Door } from './door.ts';
import { supported, useLanguage } from './i18n.ts';
import { looked } from './looked.tsx';
import { MeContext } from './me.ts';
import type { Me } from './me.ts';
import { useAppDispatch } from './store.ts';

const Shell = looked(async () => (await import('./Shell.tsx')).Shell);

/** Each lock starts it anew, so that no page of before stays for a moment longer. */
export function LockGate() {
  const dispatch = useAppDispatch();
  const [locks, setLocks] = useState(0);
  useEffect(
    () =>
      listen((event) => {
        if (event.type === 'changed') dispatch(api.util.invalidateTags([...event.tags]));
        if (event.type !== 'locked') return;
        dispatch(api.util.resetApiState());
        setLocks((count) => count + 1);
      }),
    [dispatch],
  );
  return <Gate key={locks} />;
}

function Gate() {
  const status = useAsk('session.status', {}, { keepPrevious: true });
  const open = status.data?.state === 'open';
  const me = useAsk('session.me', {}, { skip: !open, keepPrevious: true });
  const [held, setHeld] = useState<Door | null>(null);
  const opened = open && !me.error ? me.data : undefined;
  useLanguageOf(opened?.user.language);

  const inside = useMemo(
    () => (opened && status.data ? { ...opened, status: status.data } : null),
    [opened, status.data],
  );
  if (!status.data) return null;
  const place = held ?? placeOf(status.data, inside, me.error !== undefined);
  if (place === 'asking') return null;
  if (place === 'inside') {
    return (
      <MeContext value={inside}>
        <Shell />
      </MeContext>
    );
  }
  const Page = doors[place];
  return <Page status={status.data} hold={setHeld} />;
}

function placeOf(status: SessionStatus, me: Me | null, refused: boolean): Door | 'asking' | 'inside' {
  if (status.state === 'no-store') return 'first-run';
  if (status.state === 'problem') return 'problem';
  // A store that another session holds open is still a door to this one.
  if (status.state === 'closed' || refused) return 'sign-in';
  if (!me) return 'asking';
  return me.user.mustChangePassword ? 'must-change' : 'inside';
}

/** A person's own language once they are in; at the door whatever was chosen there stays. */
function useLanguageOf(language: string | undefined) {
  const { i18n } = useTranslation('common');
  const now = useLanguage();
  useEffect(() => {
    const wanted = language === undefined ? now : supported(language);
    if (wanted !== now) void i18n.changeLanguage(wanted);
  }, [language, now, i18n]);
}
