/** What is asked: sets of domains, and how often. Shipped words stay in the languages until somebody writes their own. */
import type { AssessmentRules, AssessmentSet } from '../../../shared/areas/assessment-parts.ts';
import { setOriginOf } from '../../../shared/catalogue/assessment.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { keyBetween } from '../../../shared/rules/order.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { given } from '../lists.ts';
import { domainSql, domainsOfSetSql, domainsSql, lastSetSql, rulesSql, setSql, setsSql } from './queries.ts';
import { DomainRow, RulesRow, SetRow, SortRow } from './rows.ts';
import { rulesId } from './seed.ts';

export async function readRules(read: Reader): Promise<AssessmentRules> {
  const row = await read.one(rulesSql(), RulesRow);
  if (!row) throw new Error('the store has no rules for assessments');
  return {
    id: row.id,
    rev: row.rev,
    dueMonths: row.due_months,
    reviewHigh: row.review_high,
    reviewMedium: row.review_medium,
    reviewLow: row.review_low,
    confirmed: row.confirmed_at !== null,
  };
}

export async function editRules(
  { tx, now }: CommandContext,
  input: Parsed<'assessment.editRules'>,
): Promise<AssessmentRules> {
  if (input.id !== rulesId) throw notFound();
  const before = await readRules(tx);
  await tx.update('assessment_rules', rulesId, input.rev, {});
  const { reviewHigh = before.reviewHigh, reviewMedium = before.reviewMedium, reviewLow = before.reviewLow } = input;
  // A higher risk is never looked at less often than a lower one.
  if (reviewHigh > reviewMedium) throw invalid(['reviewMedium', 'wrong-order']);
  if (reviewMedium > reviewLow) throw invalid(['reviewLow', 'wrong-order']);
  await tx.update(
    'assessment_rules',
    rulesId,
    input.rev,
    given({
      due_months: input.dueMonths,
      review_high: input.reviewHigh,
      review_medium: input.reviewMedium,
      review_low: input.reviewLow,
      // Confirmed once, the day of it stays.
      confirmed_at: switched(input.confirmed, before.confirmed, now),
    }),
  );
  return readRules(tx);
}

/** A moment that is kept while something holds: undefined where nothing changes. */
function switched(wanted: boolean | undefined, before: boolean, now: number): string | null | undefined {
  if (wanted === undefined || wanted === before) return undefined;
  return wanted ? new Date(now).toISOString() : null;
}

function toSet(row: SetRow, domains: readonly DomainRow[]): AssessmentSet {
  return {
    id: row.id,
    rev: row.rev,
    about: row.about,
    name: row.name,
    origin: setOriginOf(row.catalogue_id),
    dueMonths: row.due_months,
    retired: row.retired_at !== null,
    domains: domains.map((one) => ({
      id: one.id,
      rev: one.rev,
      name: one.name,
      question: one.question,
      words: [one.words_1, one.words_2, one.words_3, one.words_4],
      shipped: one.catalogue_id !== null,
      retired: one.retired_at !== null,
    })),
  };
}

export async function sets({ read }: Pick<QueryContext, 'read'>): Promise<Output<'assessment.sets'>> {
  const bySet = Map.groupBy(await read.all(domainsSql(), DomainRow), (one) => one.set_id);
  const rows = await read.all(setsSql(), SetRow);
  return { sets: rows.map((row) => toSet(row, bySet.get(row.id) ?? [])) };
}

/** @throws AppError `not-found` */
export async function readSet(read: Reader, id: string): Promise<AssessmentSet> {
  const row = await read.one(setSql(id), SetRow);
  if (!row) throw notFound();
  return toSet(row, await read.all(domainsOfSetSql(id), DomainRow));
}

export async function saveSet({ tx }: CommandContext, input: Parsed<'assessment.saveSet'>): Promise<AssessmentSet> {
  const kept = await tx.one(setSql(input.id), SetRow);
  if (input.rev !== null && !kept) throw notFound();
  if (input.name === null && (kept === undefined || kept.catalogue_id === null)) throw invalid(['name', 'required']);
  if (kept && kept.about !== input.about) throw invalid(['about', 'fixed']);
  const row = { name: input.name, due_months: input.dueMonths };
  if (input.rev !== null) await tx.update('assessment_set', input.id, input.rev, row);
  else {
    const last = await tx.one(lastSetSql(), SortRow);
    const sort = kept ? undefined : keyBetween(last?.sort ?? null, null);
    const fresh = { ...row, catalogue_id: null, about: input.about, retired_at: null };
    await tx.insert('assessment_set', input.id, { ...fresh, sort: sort ?? (await sortOf(tx, input.id)) });
  }
  return readSet(tx, input.id);
}

/** The place of a set that is there already: saved twice, it is the same. */
async function sortOf(read: Reader, id: string): Promise<string> {
  const row = await read.one(setSql(id), SortRow);
  if (!row) throw notFound();
  return row.sort;
}

export async function retireSet(
  { tx, now }: CommandContext,
  { id, rev, retired }: Parsed<'assessment.retireSet'>,
): Promise<AssessmentSet> {
  const kept = await tx.one(setSql(id), SetRow);
  if (!kept) throw notFound();
  await tx.update('assessment_set', id, rev, given({ retired_at: switched(retired, kept.retired_at !== null, now) }));
  return readSet(tx, id);
}

export async function saveDomain(
  { tx }: CommandContext,
  input: Parsed<'assessment.saveDomain'>,
): Promise<AssessmentSet> {
  const kept = await tx.one(domainSql(input.id), DomainRow);
  if (input.rev !== null && !kept) throw notFound();
  const set = await readSet(tx, input.setId);
  if (kept && kept.set_id !== set.id) throw notFound();
  if (input.name === null && (kept === undefined || kept.catalogue_id === null)) throw invalid(['name', 'required']);
  const texts = { name: input.name, question: input.question, ...wordsOf(input) };
  if (input.rev !== null) await tx.update('assessment_domain', input.id, input.rev, given(texts));
  else {
    const siblings = await tx.all(domainsOfSetSql(set.id), DomainRow);
    const sort = kept?.sort ?? keyBetween(siblings.at(-1)?.sort ?? null, null);
    const place = { catalogue_id: null, set_id: set.id, sort, retired_at: null };
    await tx.insert('assessment_domain', input.id, { ...place, ...given(texts) });
  }
  return readSet(tx, set.id);
}

function wordsOf({ words }: Parsed<'assessment.saveDomain'>) {
  if (!words) return {};
  const [words_1, words_2, words_3, words_4] = words;
  return { words_1, words_2, words_3, words_4 };
}

export async function moveDomain(
  { tx }: CommandContext,
  { id, rev, after }: Parsed<'assessment.moveDomain'>,
): Promise<AssessmentSet> {
  const kept = await tx.one(domainSql(id), DomainRow);
  if (!kept) throw notFound();
  if (after === id) throw invalid(['after', 'itself']);
  const others = (await tx.all(domainsOfSetSql(kept.set_id), DomainRow)).filter((one) => one.id !== id);
  const at = after === null ? -1 : others.findIndex((one) => one.id === after);
  if (after !== null && at < 0) throw invalid(['after', 'unknown']);
  const sort = keyBetween(others[at]?.sort ?? null, others[at + 1]?.sort ?? null);
  await tx.update('assessment_domain', id, rev, { sort });
  return readSet(tx, kept.set_id);
}

export async function retireDomain(
  { tx, now }: CommandContext,
  { id, rev, retired }: Parsed<'assessment.retireDomain'>,
): Promise<AssessmentSet> {
  const kept = await tx.one(domainSql(id), DomainRow);
  if (!kept) throw notFound();
  const retired_at = switched(retired, kept.retired_at !== null, now);
  await tx.update('assessment_domain', id, rev, given({ retired_at }));
  return readSet(tx, kept.set_id);
}
