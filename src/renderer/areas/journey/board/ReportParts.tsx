/** The parts of a stage's report: decisions, actions, milestones, issues in the way. */
import Box from '@mui/material/Box';
import type { Gate } from '../../../../shared/areas/journey-sign-off.ts';
import type { Stage } from '../../../../shared/areas/transition.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { useWayNames } from '../../../app/wayNames.ts';
import { useCriterionWords } from '../sign-off/useCriterionWords.ts';
import type { Naming } from './ReportPage.tsx';

interface StageProps {
  readonly stage: Stage;
  readonly naming: Naming;
}

export function ReportDecisions({ gate, naming }: { readonly gate: Gate; readonly naming: Naming }) {
  const t = useWords('journey');
  const words = useCriterionWords();
  const { day } = useDates();
  const [newest] = gate.signOffs;
  const open = gate.criteria.filter((one) => one.part === 'leave' && one.met !== true);
  const by = (who: string) => (naming === 'names' ? who : t('report.someone'));
  return (
    <>
      <h3>{t('gate.decisions')}</h3>
      {newest ? (
        <p>
          {t(`decision.${newest.decision}`)}. {t('gate.decidedLine', { date: day(newest.on), by: by(newest.by) })}
          {newest.reason === null || naming === 'nameless' ? '' : ` ${newest.reason}`}
        </p>
      ) : (
        <p>{t('gate.noDecision')}</p>
      )}
      {open.length > 0 ? (
        <>
          <p>{t('report.open', { count: open.length })}</p>
          <Box component="ul" sx={{ m: 0 }}>
            {open.map((one) => (
              <li key={one.id}>{words.asks(one)}</li>
            ))}
          </Box>
        </>
      ) : null}
    </>
  );
}

export function ReportTables({ stage, naming }: StageProps) {
  return (
    <>
      <Actions stage={stage} naming={naming} />
      <Milestones stage={stage} naming={naming} />
    </>
  );
}

function Actions({ stage, naming }: StageProps) {
  const t = useWords('journey');
  const w = useWords('transition');
  const names = useWayNames();
  const { short } = useDates();
  const named = naming === 'names';
  if (stage.actions.length === 0) return null;
  return (
    <>
      <h3>{w('stage.actions')}</h3>
      <table>
        <thead>
          <tr>
            <th>{w('column.action')}</th>
            <th>{w('column.status')}</th>
            {named ? <th>{w('column.owner')}</th> : null}
            <th>{w('column.startDate')}</th>
            <th>{w('column.goalDate')}</th>
            <th>{w('column.doneOn')}</th>
            <th>{w('column.recordsSay')}</th>
          </tr>
        </thead>
        <tbody>
          {stage.actions.map((one) => (
            <tr key={one.id}>
              <td>{names.name('action', one)}</td>
              <td>
                {[w(`status.${one.status}`), named ? one.reason : null].filter((part) => part !== null).join(': ')}
                {one.blockedBy.length > 0 ? ` · ${w('issue.blocks')}` : ''}
              </td>
              {named ? <td>{one.owner?.name ?? t('timeline.nobody')}</td> : null}
              <td>{one.startDate === null ? '' : short(one.startDate)}</td>
              <td>{one.goalDate === null ? '' : short(one.goalDate)}</td>
              <td>{one.doneOn === null ? '' : short(one.doneOn)}</td>
              <td>{one.computed === null ? '' : names.said(one.computed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Milestones({ stage, naming }: StageProps) {
  const w = useWords('transition');
  const names = useWayNames();
  const { short } = useDates();
  if (stage.milestones.length === 0) return null;
  return (
    <>
      <h3>{w('stage.milestones')}</h3>
      <table>
        <thead>
          <tr>
            <th>{w('column.milestone')}</th>
            <th>{w('milestone.declared')}</th>
            <th>{w('column.recordsSay')}</th>
            <th>{w('column.goalDate')}</th>
          </tr>
        </thead>
        <tbody>
          {stage.milestones.map((one) => {
            const [last] = one.declarations;
            const who = naming === 'names' ? (last?.by?.name ?? w('field.somebody')) : w('field.somebody');
            return (
              <tr key={one.id}>
                <td>{names.name('milestone', one)}</td>
                <td>
                  {one.reached && last
                    ? w('milestone.reachedOn', { date: short(last.on), who })
                    : w('status.not-reached')}
                </td>
                <td>{one.computed === null ? w('milestone.notComputed') : names.said(one.computed)}</td>
                <td>{one.goalDate === null ? '' : short(one.goalDate)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

/** Open issues in the way of this stage: by title for who may read them and wants names, else how many. */
export function ReportIssues({ stage, naming }: StageProps) {
  const t = useWords('journey');
  const w = useWords('transition');
  const r = useWords('risks');
  const may = useCan('risks.read') !== null;
  const ids = new Set([...stage.blockedBy, ...stage.actions.flatMap((action) => action.blockedBy)]);
  const asked = useAsk('risks.list', {}, { skip: !may || ids.size === 0 });
  if (ids.size === 0) return null;
  const known = (asked.data?.risks ?? []).filter((risk) => ids.has(risk.id));
  return (
    <>
      <h3>{w('issue.list')}</h3>
      {naming === 'nameless' || known.length === 0 ? (
        <p>{w('overview.issues', { count: ids.size })}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th>{r('column.title')}</th>
              <th>{r('column.now')}</th>
              <th>{r('column.plan')}</th>
              <th>{r('column.owner')}</th>
            </tr>
          </thead>
          <tbody>
            {known.map((risk) => (
              <tr key={risk.id}>
                <td>{risk.title}</td>
                <td>{r(`level.${risk.now.level}`)}</td>
                <td>{risk.plan ?? ''}</td>
                <td>{risk.owner?.name ?? t('timeline.nobody')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
