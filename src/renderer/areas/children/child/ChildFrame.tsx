/**
 * What stays while one goes from one part of a child's record to the next: who it is, what everybody has to know, what
 * comes next, and the sections at the side. The pages inside belong to several areas.
 */
import Box from '@mui/material/Box';
import { Fragment, useMemo } from 'react';
import type { ComponentType } from 'react';
import { Outlet, useParams } from 'react-router';
import type { ChildHead } from '../../../../shared/areas/children-parts.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { ChildContext, childName, childPath } from '../../../ui/child.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Go } from '../../../ui/Go.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useAge } from '../../../ui/useAge.ts';
import { useNames } from '../names.ts';
import { listPath } from '../paths.ts';
import { AlertBanner } from './Alerts.tsx';
import { ChildPhoto } from './Photo.tsx';
import { Sections } from './Sections.tsx';

/** @param paths the pages there are inside the record, this area's and the others' */
export function childFrame(paths: readonly string[]): ComponentType {
  return function ChildFrame() {
    return <Frame paths={paths} />;
  };
}

function Frame({ paths }: { readonly paths: readonly string[] }) {
  const { childId = '' } = useParams();
  const t = useWords('children');
  const listed = useCan('children.read') !== null;
  const asked = useAsk('children.head', { childId }, { keepPrevious: true });
  const back = listed ? { to: listPath, label: t('page.list') } : { to: '/', label: t('page.start') };
  const child = asked.data?.id === childId ? asked.data : undefined;
  if (!child) {
    return (
      <Page title={t('page.child')} back={back}>
        {asked.error ? <ErrorLine failure={asked.error} onRetry={asked.refetch} /> : <Loading lines={8} />}
      </Page>
    );
  }
  return (
    <ChildContext value={child}>
      <Page
        title={childName(child)}
        back={back}
        picture={<ChildPhoto childId={child.id} photoId={child.photoId} name={childName(child)} size={64} />}
        state={<Facts child={child} />}
        action={<NextStep child={child} paths={paths} />}
        aside={<Sections child={child} paths={paths} />}
      >
        <AlertBanner alerts={child.alerts} />
        <Outlet key={child.id} />
      </Page>
    </ChildContext>
  );
}

function Facts({ child }: { readonly child: ChildHead }) {
  const t = useWords('children');
  const { age, rough } = useAge();
  const { day } = useDates();
  const facts = [
    child.nickname === null ? null : t('page.called', { name: child.nickname }),
    child.name === null ? null : child.code,
    age(child),
    t(`sex.${child.sex}`),
    child.house,
    child.sincePrecision === 'day'
      ? t('page.here-since', { date: day(child.since) })
      : t('page.here-since-rough', { date: rough(child.since, child.sincePrecision) }),
    child.siblings > 0 ? t('page.siblings', { count: child.siblings }) : null,
  ];
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      <span>
        {facts
          .filter((fact) => fact !== null)
          .map((fact, at, all) => (
            // A fact goes to the next line whole.
            <Fragment key={at}>
              <Box component="span" sx={{ display: 'inline-block', maxWidth: '100%' }}>
                {fact}
              </Box>
              {at < all.length - 1 ? ' · ' : null}
            </Fragment>
          ))}
      </span>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {child.leftOn === null ? null : (
          <StateChip state="not-relevant" words={t('page.left-on', { date: day(child.leftOn) })} />
        )}
        {child.lead ? (
          <StateChip state="done" words={t('page.led-by', { name: child.lead.name })} />
        ) : child.leftOn === null ? (
          <StateChip state="overdue" words={t('page.no-worker')} />
        ) : null}
      </Box>
    </Box>
  );
}

/** The weightiest thing that is missing, as far as its page is there. */
function NextStep({ child, paths }: { readonly child: ChildHead; readonly paths: readonly string[] }) {
  const t = useWords('children');
  const names = useNames();
  const next = useMemo(
    () => child.missing.find((one) => one.state !== 'rough' && paths.includes(one.section)),
    [child.missing, paths],
  );
  if (!next) return null;
  return (
    <Box
      sx={{
        maxWidth: 260,
        fontSize: '0.8125rem',
        borderInlineStart: '2px solid',
        borderColor: 'primary.main',
        paddingInlineStart: 1.5,
      }}
    >
      <Box sx={{ color: 'text.secondary' }}>{t('page.next')}</Box>
      <Go to={childPath(child.id, next.section)}>{names.next(next)}</Go>
    </Box>
  );
}
