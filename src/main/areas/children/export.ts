/** The list of children as CSV, narrowed as it stands on the screen; for those who assign. */
import { Buffer } from 'node:buffer';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { csv, csvMediaType, type Cell } from '../../documents/csv.ts';
import type { QueryContext, Words } from '../../gate/handler.ts';
import { sharingOf, type Sharing } from '../casefile/facts.ts';
import { leadsOf } from '../caseload/facts.ts';
import { narrowing } from './list.ts';
import { listSql, recordsSql, staysSql } from './queries.ts';
import { ListRow, RecordRow, StayRow } from './rows.ts';
import { choiceOf, loadEntries, type Entries } from './entries.ts';

const most = 100_000;
const heads = [
  ...['code', 'name', 'sex', 'birthDate', 'birthPrecision', 'house', 'status', 'since', 'leftOn', 'lead', 'reason'],
  ...['cameFrom', 'authority', 'orderNumber', 'leaving', 'leftTo', 'languages', 'religion', 'ethnicity'],
  ...['birthPlace', 'originPlace'],
] as const;

export async function exportList(
  context: QueryContext,
  { language, ...asked }: Parsed<'children.export'>,
): Promise<Output<'children.export'>> {
  const { read, today } = context;
  const words = await context.words(language);
  const narrowed = await narrowing(context, asked);
  const ids = (await read.all(listSql('name', 'up', null, most, narrowed), ListRow)).map((row) => row.id);
  const rows = new Map((await read.all(recordsSql(ids), RecordRow)).map((row) => [row.id, row]));
  const stays = Map.groupBy(await read.all(staysSql(ids), StayRow), (row) => row.child_id);
  const leads = await leadsOf(read, ids, today);
  const entries = await loadEntries(read);
  const sharing = await sharingOf(read, ids, today, words);
  const lines = ids.flatMap((id) => {
    const row = rows.get(id);
    const lead = leads.get(id)?.lead?.name ?? null;
    return row ? [lineOf({ row, stay: stays.get(id)?.[0], lead, entries, words, sharing })] : [];
  });
  const bytes = csv(
    heads.map((head) => words.t(`children:column.${head}`)),
    lines,
  );
  return {
    fileName: `homeward-${words.t('children:export.file.list')}-${today}.csv`,
    mediaType: csvMediaType,
    data: Buffer.from(bytes).toString('base64'),
    rows: lines.length,
  };
}

interface Line {
  readonly row: RecordRow;
  readonly stay: StayRow | undefined;
  readonly lead: string | null;
  readonly entries: Entries;
  readonly words: Words;
  readonly sharing: Sharing;
}

function lineOf({ row, stay, lead, entries, words, sharing }: Line): Cell[] {
  // Where the name is held back, so is whatever else tells who it is.
  const known = <T>(value: T) => sharing.known(row.id, value);
  const choice = (id: string | null | undefined) =>
    id == null ? null : (choiceOf(entries, id).name ?? words.t(`children:entry.${id}`));
  const precision = row.birth_precision === null ? null : words.t(`children:precision.${row.birth_precision}`);
  const place = (levels: readonly (string | null)[]) => levels.filter((level) => level !== null).join(', ') || null;
  const reasons = [...(stay?.reason_ids ?? []).map(choice), stay?.reason_text ?? null];
  return [
    ...[row.code, sharing.name(row.id, row.name), words.t(`children:sex.${row.sex}`)],
    ...[known(row.birth_date), known(precision), row.house],
    ...[words.t(`children:state.${row.left_on === null ? 'in-residence' : 'left'}`), row.since, row.left_on, lead],
    known(reasons.filter((one) => one !== null).join('; ') || null),
    ...[known(stay?.came_from ?? null), stay?.authority ?? null, known(stay?.order_number ?? null)],
    ...[choice(stay?.leaving_id), known(stay?.left_to ?? null)],
    ...[row.languages, row.religion, row.ethnicity, place(row.birth_place), place(row.origin_place)].map(known),
  ];
}
