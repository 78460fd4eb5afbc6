/** The list of who is supervised and when it is due, as CSV. Sessions, and what was said in them, do not leave. */
import { Buffer } from 'node:buffer';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { csv, csvMediaType, type Cell } from '../../documents/csv.ts';
import type { QueryContext } from '../../gate/handler.ts';
import { reachable } from './overview.ts';

const heads = [
  ...['person', 'supervisor', 'frequency', 'since', 'lastOn', 'dueOn', 'state', 'overdueDays'],
  ...['assessmentDueOn', 'openActions'],
] as const;

export async function exportList(
  context: QueryContext,
  { language }: Parsed<'supervision.export'>,
): Promise<Output<'supervision.export'>> {
  const words = await context.words(language);
  const rows = (await reachable(context)).map((one): Cell[] => [
    one.staff.name,
    one.link?.supervisor.name ?? null,
    one.link === null ? null : words.t(`supervision:state.frequency.${one.link.frequency}`),
    one.link?.since ?? null,
    one.lastOn,
    one.dueOn,
    words.t(`supervision:state.due.${one.state}`),
    one.overdueDays,
    one.assessmentDueOn,
    one.openActions,
  ]);
  const bytes = csv(
    heads.map((head) => words.t(`supervision:column.${head}`)),
    rows,
  );
  return {
    fileName: `homeward-${words.t('supervision:export.file')}-${context.today}.csv`,
    mediaType: csvMediaType,
    data: Buffer.from(bytes).toString('base64'),
    rows: rows.length,
  };
}
