/** The plan on paper, A4 upright, for signing: filled as it stands, or blank to be filled by hand. */
import Box from '@mui/material/Box';
import { planDomains, planGoals } from '../../../../shared/catalogue/plan.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useNames } from '../names.ts';
import { paper } from '../parts/paper.ts';
import type { PlanRecord } from '../types.ts';
import { useActionTitle, whoOf } from './ActionLines.tsx';

interface Props {
  readonly record: PlanRecord;
  readonly blank: boolean;
}

export function PlanPrint({ record, blank }: Props) {
  const t = useWords('plan');
  const names = useNames();
  const { day, today } = useDates();
  const { child, life } = record;
  const state = life.status === 'approved' && life.changed ? 'changed' : life.status;
  const on = life.status === 'approved' ? life.approvedOn : life.sharedOn;
  return (
    <Box aria-hidden sx={paper}>
      <h1>{t('print.title', { name: names.child(child) })}</h1>
      <p>
        {[child.code, child.house, child.lead ? t('print.worker', { name: child.lead.name }) : null, day(today)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {blank ? null : <p>{t(`life.${state}`, { date: on ? day(on) : '' })}</p>}
      <Where record={record} blank={blank} />
      <Planned record={record} blank={blank} />
      <Signatures />
    </Box>
  );
}

function Where({ record, blank }: Props) {
  const t = useWords('plan');
  const { day } = useDates();
  const plan = blank ? null : record.plan;
  const line = (label: string, value: string | null, tall = false) => (
    <tr key={label}>
      <th scope="row" className="label">
        {label}
      </th>
      <td className={value ? '' : tall ? 'tall' : 'empty'}>{value}</td>
    </tr>
  );
  return (
    <>
      <h2>{t('plan.where')}</h2>
      <table>
        <tbody>
          {line(
            t('field.goal'),
            plan?.goal ? t(`goal.${plan.goal}`) : planGoals.map((goal) => `☐ ${t(`goal.${goal}`)}`).join('   '),
          )}
          {line(t('field.placementType'), plan?.placementType ? t(`type.${plan.placementType}`) : null)}
          {line(t('field.goalReason'), plan?.goalReason ?? null, true)}
          {plan?.interim
            ? line(
                t('field.interim'),
                [plan.interimReason, plan.interimUntil ? day(plan.interimUntil) : null].filter(Boolean).join(' · '),
              )
            : null}
          {line(t('field.childView'), plan?.childView ?? null, true)}
          {line(t('field.familyView'), plan?.familyView ?? null, true)}
          {line(t('field.participants'), plan?.participants ?? null)}
          {line(t('field.nextReview'), blank || !record.reviewDue ? null : day(record.reviewDue))}
        </tbody>
      </table>
    </>
  );
}

function Planned({ record, blank }: Props) {
  const t = useWords('plan');
  const goals = blank ? [] : planDomains.flatMap((domain) => record.goals.filter((goal) => goal.domain === domain));
  const loose = blank ? [] : record.actions.filter((one) => one.goalId === null);
  return (
    <>
      <h2>{t('plan.planned')}</h2>
      {goals.map((goal) => (
        <Box key={goal.id} className="block">
          <h3>
            {t(`domain.${goal.domain}`)}: {goal.wanted}
          </h3>
          {goal.need ? <p>{t('plan.need', { need: goal.need })}</p> : null}
          <Actions record={record} actions={record.actions.filter((one) => one.goalId === goal.id)} />
        </Box>
      ))}
      {loose.length > 0 ? <Actions record={record} actions={loose} /> : null}
      {blank
        ? planDomains.map((domain) => <BlankDomain key={domain} words={t(`domain.${domain}`)} record={record} />)
        : null}
    </>
  );
}

/** A domain with room for a goal and three actions. */
function BlankDomain({ words, record }: { readonly words: string; readonly record: PlanRecord }) {
  const t = useWords('plan');
  return (
    <Box className="block">
      <h3>{words}</h3>
      <p className="line">{t('field.need')}:</p>
      <p className="line">{t('field.wanted')}:</p>
      <Actions record={record} actions={[]} blanks={3} />
    </Box>
  );
}

function Actions({
  record,
  actions,
  blanks = 0,
}: {
  record: PlanRecord;
  actions: PlanRecord['actions'];
  blanks?: number;
}) {
  const t = useWords('plan');
  const { short } = useDates();
  const title = useActionTitle(record);
  if (actions.length + blanks === 0) return null;
  return (
    <table>
      <thead>
        <tr>
          <th>{t('field.what')}</th>
          <th className="narrow">{t('field.forWhom')}</th>
          <th className="who">{t('field.responsible-short')}</th>
          <th className="narrow">{t('field.dueOn')}</th>
          <th className="narrow">{t('column.state')}</th>
        </tr>
      </thead>
      <tbody>
        {actions.map((one) => (
          <tr key={one.id}>
            <td>{title(one)}</td>
            <td>{t(`whom.${one.forWhom}`)}</td>
            <td>{whoOf(one)}</td>
            <td>{one.dueOn ? short(one.dueOn) : ''}</td>
            <td>{t(`step.${one.status}`)}</td>
          </tr>
        ))}
        {Array.from({ length: blanks }, (_, index) => (
          <tr key={index} className="empty">
            <td />
            <td />
            <td />
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Signatures() {
  const t = useWords('plan');
  const who = ['child', 'family', 'worker', 'supervisor'] as const;
  return (
    <Box className="block signatures">
      {who.map((one) => (
        <Box key={one} className="signature">
          <span>{t(`print.sign.${one}`)}</span>
          <span>{t('print.date')}</span>
        </Box>
      ))}
    </Box>
  );
}
