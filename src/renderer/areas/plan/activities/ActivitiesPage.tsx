/**
 * The preparation activities for one child: what is suggested and why, what would have to be known first, what is taken,
 * what was left out. Several are taken at once; none is forced, none is forbidden.
 */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { Go } from '../../../ui/Go.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Answered } from '../parts/Answered.tsx';
import { PartHead } from '../parts/PartHead.tsx';
import { partPath } from '../paths.ts';
import type { ActivitiesRecord, Activity } from '../types.ts';
import { ActivityLine } from './ActivityLine.tsx';
import { TakeBar } from './TakeBar.tsx';

export function ActivitiesPage() {
  const { childId = '' } = useParams();
  const asked = useAsk('plan.activities', { childId }, { keepPrevious: true });
  return <Answered asked={asked}>{(record) => <Activities key={record.child.id} record={record} />}</Answered>;
}

type Group = 'suggested' | 'ask' | 'taken' | 'left-out' | 'others';
const groups: readonly Group[] = ['suggested', 'ask', 'taken', 'left-out', 'others'];

function groupOf(activity: Activity): Group {
  if (activity.taken.length > 0) return 'taken';
  if (activity.leftOut) return 'left-out';
  return activity.state === 'not-suggested' ? 'others' : activity.state;
}

function Activities({ record }: { readonly record: ActivitiesRecord }) {
  const t = useWords('plan');
  const mayWrite = useCan('plan.write') !== null;
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const byGroup = Map.groupBy(record.activities, groupOf);
  const count = (group: Group) => byGroup.get(group)?.length ?? 0;
  const toggle = (id: string) =>
    setPicked((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const waiting = [...(byGroup.get('suggested') ?? [])].map((one) => one.id);
  return (
    <>
      <PartHead
        title={t('activities.title')}
        state={
          <>
            {t('activities.state', { taken: count('taken'), suggested: count('suggested'), count: count('suggested') })}{' '}
            {record.goal === null ? <Go to={partPath(record.child.id, 'plan')}>{t('activities.no-goal')}</Go> : null}
          </>
        }
        tools={<PrintButton />}
      />
      {mayWrite ? <TakeBar record={record} picked={picked} all={waiting} onPick={setPicked} /> : null}
      {groups.map((group) => {
        const list = byGroup.get(group) ?? [];
        if (list.length === 0) return null;
        return (
          <Section key={group} title={t(`activities.${group}`)} state={<Hint words={t(`activities.${group}-text`)} />}>
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {list.map((activity) => (
                <ActivityLine
                  key={activity.id}
                  childId={record.child.id}
                  activity={activity}
                  picked={picked.has(activity.id)}
                  onPick={mayWrite ? () => toggle(activity.id) : null}
                />
              ))}
            </Box>
          </Section>
        );
      })}
    </>
  );
}

function Hint({ words }: { readonly words: string }) {
  return (
    <Typography variant="body2" color="text.secondary">
      {words}
    </Typography>
  );
}
