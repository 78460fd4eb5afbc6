/** What a list of children shows: always who, and of the rest what the list is about. */
import { useMemo } from 'react';
import type { ChildList, ChildStanding } from '../../../../shared/areas/assessment.ts';
import type { AssessmentSet } from '../../../../shared/areas/assessment-parts.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import type { Column } from '../../../ui/DataList.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { dueLooks } from '../child/Standing.tsx';
import { useAskedWords } from '../names.ts';

type Key = 'child' | 'house' | 'due' | 'crisis' | 'risk' | 'tracing' | 'family';
const none: readonly AssessmentSet[] = [];

function keysOf(list: ChildList): readonly Key[] {
  if (list.startsWith('risk')) return ['child', 'house', 'risk', 'crisis'];
  if (list.startsWith('tracing') || list === 'family-missing') return ['child', 'house', 'tracing', 'family'];
  if (list === 'not-assessed') return ['child', 'house', 'due', 'tracing', 'family'];
  return ['child', 'house', 'due', 'crisis', 'risk'];
}

export function useStandingColumns(list: ChildList): readonly Column<ChildStanding>[] {
  const t = useWords('assessment');
  const cells = useCells();
  return useMemo(() => {
    const heads: Readonly<Record<Key, string>> = {
      child: t('column.name'),
      house: t('column.house'),
      due: t('column.due'),
      crisis: t('column.crisis'),
      risk: t('column.risk'),
      tracing: t('column.tracing'),
      family: t('home.family-assessed'),
    };
    return keysOf(list).map((key) => ({
      key,
      head: heads[key],
      cell: cells[key],
      width: key === 'house' ? '0.8fr' : key === 'crisis' || key === 'child' ? '1.6fr' : '1.4fr',
    }));
  }, [t, cells, list]);
}

function useCells() {
  const t = useWords('assessment');
  const { short } = useDates();
  const words = useAskedWords();
  const sets = useAsk('assessment.sets', {}, { keepPrevious: true }).data?.sets ?? none;
  return useMemo(() => {
    const names = new Map(sets.flatMap((set) => set.domains.map((one) => [one.id, words.name(one)] as const)));
    const due = (one: ChildStanding) =>
      one.due === 'overdue'
        ? t('home.overdue', { count: one.overdueDays })
        : one.dueOn === null
          ? t('state.due.never')
          : t('home.due-on', { date: short(one.dueOn) });
    const risk = (one: ChildStanding) => {
      if (one.risk === null) return <span>{t('home.risk-none')}</span>;
      const level = t(`state.risk.${one.risk}`);
      if (one.riskState === 'overdue') {
        return <StateChip plain state="overdue" words={t('home.risk-late', { level, count: one.riskOverdueDays })} />;
      }
      const date = one.riskReviewOn === null ? '' : short(one.riskReviewOn);
      return (
        <StateChip
          plain
          state={one.risk === 'high' ? 'overdue' : 'in-progress'}
          words={t('home.risk-on', { level, date })}
        />
      );
    };
    const tracing = (one: ChildStanding) => {
      const state = one.tracing === null ? t('tracing.unsaid') : t(`state.tracing.${one.tracing}`);
      if (one.tracingOverdueSince === null) return state;
      return (
        <StateChip plain state="overdue" words={t('home.step-late', { state, date: short(one.tracingOverdueSince) })} />
      );
    };
    const family = (one: ChildStanding) => {
      if (one.familyMissing) return <StateChip plain state="due-soon" words={t('home.family-missing')} />;
      return one.familyAssessedOn === null ? '' : short(one.familyAssessedOn);
    };
    return {
      child: (one: ChildStanding) => one.name ?? one.code,
      house: (one: ChildStanding) => one.house ?? '',
      due: (one: ChildStanding) => <StateChip plain state={dueLooks[one.due]} words={due(one)} />,
      crisis: (one: ChildStanding) => one.crisis.map((id) => names.get(id) ?? '').join(', '),
      risk,
      tracing,
      family,
    };
  }, [t, short, words, sets]);
}
