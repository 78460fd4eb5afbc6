/** Children's lines as they are answered: with whether their names may stand on paper, which their consents say. */
import type { ChildLine } from '../../../shared/areas/caseload.ts';
import { notFound } from '../../errors.ts';
import { namedOnPaper } from '../casefile/facts.ts';
import { toLines, type Line, type Reading } from './lines.ts';
import { childrenByIdSql } from './queries.ts';
import { ChildRow } from './rows.ts';

export async function forPaper({ read, today }: Reading, lines: readonly Line[]): Promise<ChildLine[]> {
  const ids = lines.map((line) => line.id);
  const named = await namedOnPaper(read, ids, today);
  return lines.map((line) => ({ ...line, onPaper: named(line.id) }));
}

/** @throws AppError `not-found` */
export async function childLine(context: Reading, id: string): Promise<ChildLine> {
  const lines = await toLines(context, await context.read.all(childrenByIdSql([id], context.today), ChildRow));
  const [line] = await forPaper(context, lines);
  if (!line) throw notFound();
  return line;
}
