/**
 * The door: shows what fits the state of the store. Before somebody is in, nothing of the application is loaded but
 * the door itself, and the component library ahead of what comes; when it locks, everything remembered is dropped at once.
 */
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionStatus } from '../../shared/areas/session.ts';
import { doors } from '../areas/session/routes.tsx';
import { listen } from './bridge.ts';
import type { Door } from './door.ts';
import { supported, useLanguage } from './i18n.ts';
import { looked } from './looked.tsx';
import { MeContext } from './me.ts';
import type { Me } from './me.ts';
import { useStanding } from './standing.ts';

const Shell = looked(async () => (await import('./Shell.tsx')).Shell);

/** Each lock starts it anew, so that no page of before stays for a moment longer. `known`: what main said already. */
export function LockGate({ known }: { readonly known: SessionStatus | null }) {
  const [locks, setLocks] = useState(0);
  useEffect(
    () =>
      listen((event) => {
        if (event.type === 'locked') setLocks((count) => count + 1);
      }),
    [],
  );
  return <Gate key={locks} known={locks === 0 ? known : null} />;
}

function Gate({ known }: { readonly known: SessionStatus | null }) {
  const [{ status, me, refused }, recheck] = useStanding(known);
  const [held, setHeld] = useState<Door | null>(null);
  useLanguageOf(me?.user.language);

  const inside = useMemo(() => (me && status ? { ...me, status } : null), [me, status]);
  if (!status) return null;
  const place = held ?? placeOf(status, inside, refused);
  if (place === 'asking') return null;
  if (place === 'inside') {
    return (
      <MeContext value={inside}>
        <Shell />
      </MeContext>
    );
  }
  const Page = doors[place];
  return <Page status={status} hold={setHeld} recheck={recheck} />;
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
