/** What a criterion asks, and what stands behind it, in words. */
import { useMemo } from 'react';
import type { Criterion, Recorded } from '../../../../shared/areas/journey-sign-off.ts';
import { useDates, useHasWord, useWords } from '../../../app/i18n.ts';
import { useWayNames } from '../../../app/wayNames.ts';

type Asked = Pick<Criterion, 'id' | 'source' | 'name' | 'entryId' | 'threshold'> & {
  readonly entryName?: string | null;
};

export interface CriterionWords {
  readonly asks: (criterion: Asked) => string;
  /** The fact behind it now; null where only a person can tell. */
  readonly fact: (criterion: Criterion) => string | null;
  /** The fact as it was written into a decision. */
  readonly then: (recorded: Recorded) => string | null;
}

export function useCriterionWords(): CriterionWords {
  const t = useWords('journey');
  const has = useHasWord('journey');
  const names = useWayNames();
  const { short } = useDates();
  return useMemo(() => {
    const entry = ({ entryId, entryName = null }: Asked) => names.anyName({ id: entryId ?? '', name: entryName });
    const asks = (one: Asked): string => {
      if (one.name !== null) return one.name;
      const key = `criterion.${one.id}`;
      if (has(key)) return t(key);
      if (one.source === 'milestone') return entry(one);
      if (one.source === 'records') return t('criterion.records', { name: entry(one) });
      if (one.source === 'actions') return t('criterion.actions', { percent: one.threshold ?? 100 });
      return t(`criterion.${one.source}`);
    };
    const counted = (source: Recorded['source'], have: number, need: number) => {
      if (source === 'actions') return t('criterion.factActions', { have, need });
      return source === 'nothing-blocked' ? t('criterion.factBlocked', { count: have }) : null;
    };
    return {
      asks,
      fact: ({ source, facts, met }) => {
        if (source === 'milestone') {
          const declared =
            facts.on === null ? t('criterion.factNotDeclared') : t('criterion.factDeclared', { date: short(facts.on) });
          const said =
            facts.records === null ? '' : t(facts.records ? 'criterion.recordsAgree' : 'criterion.recordsDisagree');
          return [declared, said].filter(Boolean).join(' ');
        }
        if (source === 'records') {
          if (facts.sentence === null) return t('criterion.factNoRecords');
          return names.said({ sentence: facts.sentence, have: facts.have, need: facts.need });
        }
        if (source === 'before') return t(`criterion.before.${facts.before ?? 'none'}`);
        return met === null ? null : counted(source, facts.have, facts.need);
      },
      then: ({ source, have, need, records }) => {
        if (source === 'milestone') return records === false && have > 0 ? t('criterion.recordsDisagree') : null;
        if (source === 'records') return need > 0 ? t('criterion.factOf', { have, need }) : null;
        return counted(source, have, need);
      },
    };
  }, [t, has, names, short]);
}
