/** The log of all changes and looks, page by page, one whole, and as a sheet to take away. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import { csv, csvMediaType } from '../../documents/csv.ts';
import { notFound } from '../../errors.ts';
import type { Words } from '../../gate/handler.ts';
import { changeEntries, changes, looks } from '../../store/history.ts';
import type { Reader } from '../../store/types.ts';

const usualPage = 50;
const largestPage = 200;
type Filter = Omit<Parsed<'settings.audit'>, 'after' | 'limit'>;

export function auditPage(read: Reader, { after = null, limit = usualPage, ...filter }: Parsed<'settings.audit'>) {
  return changes(read, filter, after, limit);
}

export async function auditEntry(read: Reader, changeId: string): Promise<Output<'settings.auditEntry'>> {
  const entries = await changeEntries(read, changeId);
  if (entries.length === 0) throw notFound();
  return { entries };
}

export function accessPage(read: Reader, { after = null, limit = usualPage }: Parsed<'settings.accessLog'>) {
  return looks(read, after, limit);
}

/** Pages through everything `page` answers, from newest to oldest. */
async function everything<T>(
  page: (after: string | null) => Promise<{ items: T[]; next: string | null }>,
): Promise<T[]> {
  const all: T[] = [];
  let after: string | null = null;
  do {
    const { items, next }: { items: T[]; next: string | null } = await page(after);
    all.push(...items);
    after = next;
  } while (after !== null);
  return all;
}

/** A sheet whose heads and file name are words of the settings. */
export function sheet(
  { t }: Words,
  name: string,
  heads: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): Output<'settings.exportAudit'> {
  const words = heads.map((head) => t(`settings:auditColumn.${head}`));
  const data = Buffer.from(csv(words, rows)).toString('base64');
  return { fileName: `${t(`settings:${name}`)}.csv`, mediaType: csvMediaType, data, rows: rows.length };
}

/** Who looked, exported, signed in. */
export async function exportAccess(read: Reader, words: Words): Promise<Output<'settings.exportAccess'>> {
  const found = await everything((after) => looks(read, after, largestPage));
  const rows = found.map((look) => [
    look.at,
    look.actor?.name ?? words.t('settings:audit.system'),
    look.what,
    look.procedure,
    look.recordId,
  ]);
  return sheet(words, 'access.fileName', ['when', 'who', 'did', 'what', 'record'], rows);
}

/** Every change the filter finds, as CSV: when, who, which procedure, how much, why. */
export async function exportAudit(read: Reader, filter: Filter, words: Words): Promise<Output<'settings.exportAudit'>> {
  const found = await everything((after) => changes(read, filter, after, largestPage));
  const rows = found.map((entry) => [
    entry.at,
    entry.actor?.name ?? words.t('settings:audit.system'),
    entry.procedure,
    entry.records,
    entry.fields,
    entry.reason,
  ]);
  return sheet(words, 'audit.fileName', ['when', 'who', 'what', 'records', 'fields', 'reason'], rows);
}
