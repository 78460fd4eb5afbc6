/** The lists of the whole home as CSV, for those who may know the children in them. */
import { Buffer } from 'node:buffer';
import type { ChildStanding, Unfinished } from '../../../shared/areas/assessment.ts';
import type { AssessmentSet } from '../../../shared/areas/assessment-parts.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { civilDateAt } from '../../../shared/dates.ts';
import { csv, csvMediaType, type Cell } from '../../documents/csv.ts';
import type { QueryContext, Words } from '../../gate/handler.ts';
import { sharingOf, type Sharing } from '../casefile/facts.ts';
import { listed, unfinishedOf } from './lists.ts';
import { sets } from './sets.ts';

interface Table {
  /** Keys of `assessment:column.`, one for each cell. */
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The organisation's own name of a set or a domain, or the shipped one in the file's language. */
function entryName(words: Words, entry: { readonly id: string; readonly name: string | null }): string {
  return entry.name ?? words.t(`assessment:entry.${entry.id}`);
}

function domainNames(words: Words, all: readonly AssessmentSet[]): ReadonlyMap<string, string> {
  return new Map(all.flatMap((set) => set.domains.map((one) => [one.id, entryName(words, one)] as const)));
}

interface Told {
  readonly sets: readonly AssessmentSet[];
  readonly words: Words;
  readonly sharing: Sharing;
}

function childrenTable(list: readonly ChildStanding[], { sets: all, words, sharing }: Told): Table {
  const names = domainNames(words, all);
  const yesNo = (value: boolean) => words.t(value ? 'assessment:export.yes' : 'assessment:export.no');
  return {
    heads: [
      ...['code', 'name', 'house', 'due', 'assessedOn', 'dueOn', 'overdueDays', 'crisis'],
      ...['risk', 'riskReviewOn', 'riskOverdueDays', 'tracing', 'willingness', 'familyAssessedOn', 'familyMissing'],
    ],
    rows: list.map((one) => [
      one.code,
      sharing.name(one.id, one.name),
      one.house,
      words.t(`assessment:state.due.${one.due}`),
      one.assessedOn,
      one.dueOn,
      one.overdueDays,
      one.crisis.map((id) => names.get(id) ?? '').join('; '),
      one.risk === null ? null : words.t(`assessment:state.risk.${one.risk}`),
      one.riskReviewOn,
      one.riskOverdueDays,
      one.tracing === null ? null : words.t(`assessment:state.tracing.${one.tracing}`),
      one.willingness === null ? null : words.t(`assessment:state.willingness.${one.willingness}`),
      one.familyAssessedOn,
      yesNo(one.familyMissing),
    ]),
  };
}

function unfinishedTable(list: readonly Unfinished[], { sets: all, words, sharing }: Told): Table {
  const names = new Map(all.map((set) => [set.id, entryName(words, set)]));
  return {
    heads: ['code', 'name', 'set', 'household', 'owner', 'startedOn', 'days', 'answered', 'domains'],
    rows: list.map((one) => [
      one.child.code,
      sharing.name(one.child.id, one.child.name),
      names.get(one.setId) ?? '',
      sharing.known(one.child.id, one.householdName),
      one.owner?.name ?? null,
      civilDateAt(Date.parse(one.startedAt)),
      one.days,
      one.answered,
      one.domains,
    ]),
  };
}

type List = Parsed<'assessment.export'>['list'];

async function tableOf(context: QueryContext, list: List, all: readonly AssessmentSet[], words: Words): Promise<Table> {
  const told = async (ids: readonly string[]): Promise<Told> => ({
    sets: all,
    words,
    sharing: await sharingOf(context.read, ids, context.today, words),
  });
  if (list === 'unfinished') {
    const found = await unfinishedOf(context);
    return unfinishedTable(found, await told(found.map((one) => one.child.id)));
  }
  const found = await listed(context, { list });
  return childrenTable(found, await told(found.map((one) => one.id)));
}

export async function exportList(
  context: QueryContext,
  { list, language }: Parsed<'assessment.export'>,
): Promise<Output<'assessment.export'>> {
  const words = await context.words(language);
  const { sets: all } = await sets(context);
  const { heads, rows } = await tableOf(context, list, all, words);
  const bytes = csv(
    heads.map((head) => words.t(`assessment:column.${head}`)),
    rows,
  );
  return {
    fileName: `homeward-${words.t('assessment:export.file')}-${list}-${context.today}.csv`,
    mediaType: csvMediaType,
    data: Buffer.from(bytes).toString('base64'),
    rows: rows.length,
  };
}
