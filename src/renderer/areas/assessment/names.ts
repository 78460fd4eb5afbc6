/** What is asked, and what there is to choose, in words: the organisation's own where it wrote some, else the shipped. */
import { useMemo } from 'react';
import type { AssessmentSet } from '../../../shared/areas/assessment-parts.ts';
import type { FamilyPerson } from '../../../shared/areas/assessment-family-parts.ts';
import type { JsonValue } from '../../../shared/result.ts';
import { inverseOf } from '../../../shared/rules/family.ts';
import { useHasWord, useWords } from '../../app/i18n.ts';
import type { Key } from '../../app/keys.ts';

export type Domain = AssessmentSet['domains'][number];
type Named = { readonly id: string; readonly name: string | null };

export interface AskedWords {
  readonly name: (entry: Named) => string;
  readonly question: (domain: Domain) => string | null;
  /** What a score means in this domain. */
  readonly step: (domain: Domain, score: number) => string;
  /** What a score means at all: crisis, vulnerable, mostly met, met. */
  readonly score: (score: number) => string;
}

export function useAskedWords(): AskedWords {
  const t = useWords('assessment');
  const has = useHasWord('assessment');
  return useMemo(() => {
    const shipped = (key: string) => (has(key) ? t(key) : null);
    const general = (score: number) => shipped(`score.${score}`) ?? String(score);
    return {
      name: (entry) => entry.name ?? shipped(`entry.${entry.id}`) ?? t('page.unnamed'),
      question: (domain) => domain.question ?? shipped(`question.${domain.id}`),
      step: (domain, score) => domain.words[score - 1] ?? shipped(`words.${domain.id}.${score}`) ?? general(score),
      score: general,
    };
  }, [t, has]);
}

/** "mother", or how the people themselves call it. */
export function useRelationWords() {
  const t = useWords('assessment');
  return useMemo(() => {
    const kind = (person: Pick<FamilyPerson, 'relation' | 'relationWords'>) => {
      if (person.relation === null) return t('family.relation-unsaid');
      const usual = t(`relation.${person.relation}`);
      return person.relationWords === null ? usual : t('family.relation-own', { own: person.relationWords, usual });
    };
    /** What the child is to that person. */
    const back = (relation: NonNullable<FamilyPerson['relation']>, sex: string): string => {
      const inverse = inverseOf(relation);
      const gendered: Partial<Record<string, Key<'assessment'>>> = {
        'child female': 'inverse.daughter',
        'child male': 'inverse.son',
        'grandchild female': 'inverse.granddaughter',
        'grandchild male': 'inverse.grandson',
        'sibling female': 'inverse.sister',
        'sibling male': 'inverse.brother',
        'niece-nephew female': 'inverse.niece',
        'niece-nephew male': 'inverse.nephew',
      };
      return t(gendered[`${inverse} ${sex}`] ?? `inverse.${inverse}`);
    };
    return { kind, back };
  }, [t]);
}

/** Stored fields and values in words, for histories and for two versions side by side. */
export function useFieldWords() {
  const t = useWords('assessment');
  const common = useWords('common');
  const has = useHasWord('assessment');
  return useMemo(
    () => ({
      field: (field: string): string => {
        const key = `stored.${field}`;
        return has(key) ? t(key) : t('stored.other');
      },
      value: (field: string, value: JsonValue): string | null => {
        if (field === 'birth_year_about') return common(value === 1 ? 'value.yes' : 'value.no');
        const list = listed[field];
        if (list === undefined || typeof value !== 'string') return null;
        const key = `${list}.${value}`;
        return has(key) ? t(key) : null;
      },
    }),
    [t, has, common],
  );
}

/** Fields whose values are choices, and where the choices' words are. */
const listed: Readonly<Record<string, string>> = {
  kind: 'relation',
  life: 'life',
  contact: 'contact',
  part: 'part',
  state: 'state.tracing',
  source: 'source',
  level: 'state.risk',
  willingness: 'state.willingness',
  disability: 'disability',
};
