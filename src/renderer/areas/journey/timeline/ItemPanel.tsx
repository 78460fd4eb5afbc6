/** One action or milestone of the timeline beside it: its dates, what pushes it and what it pushes, what it waits for. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import * as z from 'zod';
import type { Timeline, TimelineItem } from '../../../../shared/areas/journey-time.ts';
import { CivilDate } from '../../../../shared/dates.ts';
import { pushedBy } from '../../../../shared/rules/slipping.ts';
import { useCommand } from '../../../app/api.ts';
import { useDates, useHasWord, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { itemPath, useWayNames } from '../../../app/wayNames.ts';
import { DateField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { GoButton } from '../../../ui/Go.tsx';
import { Facts } from '../../../ui/Section.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { LinksPart } from './LinksPart.tsx';
import type { ItemRow, Model } from './model.ts';

interface Props {
  readonly row: ItemRow;
  readonly timeline: Timeline;
  readonly model: Model;
  readonly onClose: () => void;
}

export function ItemPanel({ row, timeline, model, onClose }: Props) {
  const t = useWords('journey');
  const names = useWayNames();
  const mayPlan = useCan('transition.plan') !== null;
  const { item } = row;
  return (
    <SidePanel
      open
      wide
      title={names.name(item.kind, item)}
      onClose={onClose}
      actions={<GoButton to={itemPath(item.kind, item.stageId, item.id)}>{t(`timeline.goTo.${item.kind}`)}</GoButton>}
    >
      <Box sx={{ display: 'grid', gap: 3 }}>
        <Told row={row} model={model} />
        {mayPlan ? <Dates key={item.rev} item={item} onClose={onClose} /> : null}
        <LinksPart self={{ kind: item.kind, id: item.id }} timeline={timeline} model={model} />
      </Box>
    </SidePanel>
  );
}

/** The facts in time, and in a sentence what slips and what that does. */
function Told({ row, model }: Pick<Props, 'row' | 'model'>) {
  const t = useWords('journey');
  const { short } = useDates();
  const { item, forecast } = row;
  const day = (date: string | null) => (date === null ? t('timeline.notSet') : short(date));
  return (
    <>
      <Facts
        items={[
          ...(item.kind === 'action' ? [{ label: t('column.startDate'), value: day(item.startDate) }] : []),
          { label: t('column.goalDate'), value: day(item.goalDate) },
          ...(item.firstGoal !== null && item.firstGoal !== item.goalDate
            ? [{ label: t('column.firstGoal'), value: short(item.firstGoal) }]
            : []),
          ...(item.begunOn === null ? [] : [{ label: t('column.begunOn'), value: short(item.begunOn) }]),
          ...(item.settled
            ? [{ label: t(`timeline.doneWord.${item.kind}`), value: day(item.doneOn) }]
            : [{ label: t('column.expected'), value: day(forecast.expected) }]),
          { label: t('column.owner'), value: item.owner?.name ?? t('timeline.nobody') },
        ]}
      />
      <Slipping row={row} model={model} />
    </>
  );
}

function Slipping({ row, model }: Pick<Props, 'row' | 'model'>) {
  const t = useWords('journey');
  const names = useWayNames();
  const rows = model.stages.flatMap((stage) => stage.items);
  const nameOf = (key: string) => {
    const found = rows.find((one) => one.key === key);
    return found ? names.name(found.item.kind, found.item) : '';
  };
  const { slip, pushed, because } = row.forecast;
  const pushes = pushedBy(row.key, model.days).map(nameOf);
  if (slip === 0 && pushes.length === 0) return null;
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      {slip > 0 ? <StateChip state="overdue" words={t('timeline.late', { count: slip })} /> : null}
      {pushed > 0 ? (
        <Typography>{t('timeline.pushedBy', { count: pushed, names: because.map(nameOf).join(', ') })}</Typography>
      ) : null}
      {pushes.length > 0 ? (
        <Typography>{t('timeline.pushes', { count: pushes.length, names: pushes.join(', ') })}</Typography>
      ) : null}
    </Box>
  );
}

const Planned = z.strictObject({ startDate: CivilDate.nullable(), goalDate: CivilDate.nullable() });

function Dates({ item, onClose }: { readonly item: TimelineItem; readonly onClose: () => void }) {
  const t = useWords('journey');
  const w = useWords('transition');
  const has = useHasWord('transition');
  const [planAction] = useCommand('transition.planAction');
  const [planMilestone] = useCommand('transition.planMilestone');
  const form = useContractForm(Planned, { startDate: item.startDate, goalDate: item.goalDate });
  const word = (field: string) => {
    const key = `export.field.${field}`;
    return has(key) ? w(key) : w('field.other');
  };
  return (
    <FormSheet
      form={form}
      save={t('timeline.saveDates')}
      conflictWords={word}
      onSave={({ startDate, goalDate }, over) =>
        item.kind === 'action'
          ? planAction({ id: item.id, rev: over ?? item.rev, startDate, goalDate })
          : planMilestone({ id: item.id, rev: over ?? item.rev, goalDate })
      }
      onCancel={onClose}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: item.kind === 'action' ? '1fr 1fr' : '1fr', gap: 1.5 }}>
        {item.kind === 'action' ? (
          <DateField control={form.control} name="startDate" label={t('column.startDate')} />
        ) : null}
        <DateField control={form.control} name="goalDate" label={t('column.goalDate')} />
      </Box>
    </FormSheet>
  );
}
