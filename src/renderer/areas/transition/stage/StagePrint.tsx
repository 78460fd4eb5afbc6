/** The stage on paper, A4 upright: only what a meeting needs, every name in full, readable in grey. */
import Box from '@mui/material/Box';
import type { Stage } from '../../../../shared/areas/transition.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useEntryWords } from '../names.ts';
import { useComputedSentence } from '../work/ComputedPart.tsx';

const sheet = {
  display: 'none',
  '@page': { size: 'A4 portrait', margin: '16mm 14mm' },
  '@media print': { display: 'block', color: '#000', fontSize: '9.5pt' },
  '& h1': { fontSize: '14pt', m: 0 },
  '& h2': { fontSize: '11pt', mt: 2, mb: 0.5 },
  '& p': { my: 0.5 },
  '& table': { width: '100%', borderCollapse: 'collapse' },
  '& th, & td': { textAlign: 'start', verticalAlign: 'top', border: '0.5pt solid #777', p: '3pt 5pt', fontWeight: 400 },
  '& td:last-of-type': { whiteSpace: 'nowrap' },
  '& thead th': { fontWeight: 650, bgcolor: '#eee' },
  '& thead': { display: 'table-header-group' },
  '& tr': { breakInside: 'avoid' },
} as const;

export function StagePrint({ stage }: { stage: Stage }) {
  const t = useWords('transition');
  const words = useEntryWords();
  const dates = useDates();
  const { done, counted, milestones, milestonesReached } = stage.progress;
  return (
    <Box aria-hidden sx={sheet}>
      <h1>{words.name('stage', stage)}</h1>
      <p>{words.aim(stage.id, stage.aim)}</p>
      <p>
        {t('stage.actionsDone', { done, of: counted })} ·{' '}
        {t('stage.milestonesReached', { done: milestonesReached, of: milestones })} · {dates.day(dates.today)}
      </p>
      <PrintActions stage={stage} />
      <PrintMilestones stage={stage} />
      {stage.activities.length > 0 ? (
        <>
          <h2>{t('stage.activities')}</h2>
          <p>{stage.activities.map((one) => words.name('activity', one)).join(' · ')}</p>
        </>
      ) : null}
    </Box>
  );
}

function PrintActions({ stage }: { stage: Stage }) {
  const t = useWords('transition');
  const words = useEntryWords();
  const { short } = useDates();
  if (stage.actions.length === 0) return null;
  return (
    <>
      <h2>{t('stage.actions')}</h2>
      <table>
        <thead>
          <tr>
            <th>{t('column.action')}</th>
            <th>{t('column.status')}</th>
            <th>{t('column.owner')}</th>
            <th>{t('column.goalDate')}</th>
          </tr>
        </thead>
        <tbody>
          {stage.actions.map((one) => (
            <tr key={one.id}>
              <td>{words.name('action', one)}</td>
              <td>{[t(`status.${one.status}`), one.reason].filter(Boolean).join(': ')}</td>
              <td>{one.owner?.name ?? ''}</td>
              <td>{one.goalDate ? short(one.goalDate) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function PrintMilestones({ stage }: { stage: Stage }) {
  const t = useWords('transition');
  const words = useEntryWords();
  const { short } = useDates();
  const sentence = useComputedSentence();
  if (stage.milestones.length === 0) return null;
  return (
    <>
      <h2>{t('stage.milestones')}</h2>
      <table>
        <thead>
          <tr>
            <th>{t('column.milestone')}</th>
            <th>{t('milestone.declared')}</th>
            <th>{t('column.recordsSay')}</th>
            <th>{t('column.goalDate')}</th>
          </tr>
        </thead>
        <tbody>
          {stage.milestones.map((one) => {
            const last = one.declarations[0];
            return (
              <tr key={one.id}>
                <td>{words.name('milestone', one)}</td>
                <td>
                  {one.reached && last
                    ? t('milestone.reachedOn', { date: short(last.on), who: last.by?.name ?? t('field.somebody') })
                    : t('status.not-reached')}
                </td>
                <td>{one.computed ? sentence(one.computed) : t('milestone.notComputed')}</td>
                <td>{one.goalDate ? short(one.goalDate) : ''}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
