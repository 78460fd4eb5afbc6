/** The register as CSV, in the language asked for; under `own` only what the person owns. */
import { Buffer } from 'node:buffer';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { csv, csvMediaType } from '../../documents/csv.ts';
import type { QueryContext, Words } from '../../gate/handler.ts';
import type { Risk } from '../../../shared/areas/risks.ts';
import { list } from './reading.ts';

const heads = [
  ...['kind', 'title', 'cause', 'effect', 'raisedOn', 'before', 'after', 'now', 'response', 'plan', 'owner'],
  ...['reviewOn', 'overdueDays', 'closedOn', 'closeReason', 'reviews'],
] as const;

function rated(words: Words, rating: Risk['now'] | null): string | null {
  if (rating === null) return null;
  const { likelihood, impact, level } = rating;
  return words.t('risks:export.rated', { level: words.t(`risks:level.${level}`), likelihood, impact });
}

export async function exportList(
  context: QueryContext,
  { language }: Parsed<'risks.export'>,
): Promise<Output<'risks.export'>> {
  const words = await context.words(language);
  const { risks } = await list(context);
  const rows = risks.map((risk) => [
    ...[words.t(`risks:kind.${risk.kind}`), risk.title, risk.cause, risk.effect, risk.raisedOn],
    ...[rated(words, risk.before), rated(words, risk.after), rated(words, risk.now)],
    risk.response === null ? null : words.t(`risks:response.${risk.response}`),
    ...[risk.plan, risk.owner?.name ?? null, risk.reviewOn, risk.overdueDays, risk.closedOn, risk.closeReason],
    risk.reviews.length,
  ]);
  const bytes = csv(
    heads.map((head) => words.t(`risks:column.${head}`)),
    rows,
  );
  return {
    fileName: `homeward-${words.t('risks:export.file')}-${context.today}.csv`,
    mediaType: csvMediaType,
    data: Buffer.from(bytes).toString('base64'),
    rows: rows.length,
  };
}
