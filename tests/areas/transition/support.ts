/** Short ways for the tests of this area: a home on real files, and what is asked of it again and again. */
import { Buffer } from 'node:buffer';
import type { Output } from '../../../src/shared/contract.ts';
import { addDays, civilDateAt } from '../../../src/shared/dates.ts';
import { newId, type Home, type Person } from '../../support/home.ts';

export const today = (): string => civilDateAt(Date.now());
export const inDays = (days: number): string => addDays(today(), days);
export const unknownId = (): string => newId();
export const base64 = (text: string): string => Buffer.from(text).toString('base64');

export const action = (person: Person, id: string) => person.ask('transition.action', { id });
export const milestone = (person: Person, id: string) => person.ask('transition.milestone', { id });
export const stage = (person: Person, stageId: string) => person.ask('transition.stage', { stageId });

export async function document(person: Person, id: string): Promise<Output<'transition.addDocument'>> {
  const { documents } = await person.ask('transition.documents', {});
  const found = documents.find((one) => one.id === id);
  if (!found) throw new Error(`no document ${id}`);
  return found;
}

/** A version of a document, approved. */
export async function approved(person: Person, documentId: string) {
  const [versionId, approvalId] = [newId(), newId()];
  await person.ask('transition.addVersion', { id: versionId, documentId, label: '1.0' });
  const after = await person.ask('transition.approveVersion', {
    id: approvalId,
    versionId,
    rev: 1,
    on: today(),
    by: 'The board',
  });
  return { versionId, approvalId, document: after };
}

export async function fileOf(person: Person, id: string, about: 'action' | 'milestone' | 'version', text: string) {
  const file = { id, about, evidenceId: newId(), name: `${text}.txt`, mediaType: 'text/plain', data: base64(text) };
  return { file, evidence: await person.ask('transition.addEvidence', file) };
}

export async function csvOf(
  person: Person,
  input: Record<string, unknown>,
): Promise<{ text: string; rows: number; name: string }> {
  const result = await person.raw('transition.export', { language: 'en', ...input });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const answer = result.value as Output<'transition.export'>;
  const text = Buffer.from(answer.data, 'base64').toString('utf8');
  // A word that is missing shows as its key.
  const missing = /\b(?:column|export|status|computed|origin|catalogue|transition)[.:][a-z]\w*/.exec(text)?.[0];
  if (missing !== undefined) throw new Error(`no words for ${missing}`);
  return { text, rows: answer.rows, name: answer.fileName };
}

/** How many changes the log holds: a refusal must not add one. */
export async function changes(home: Home): Promise<number> {
  return (await home.director.ask('settings.audit', { limit: 1 })).total;
}

/** Each call is refused with this code (and field), and none of them changes anything. */
export async function allRefused(
  home: Home,
  person: Person,
  calls: readonly (readonly [
    procedure: Parameters<Person['refused']>[0],
    input: unknown,
    code: string,
    field?: string,
    rule?: string,
  ])[],
): Promise<string[]> {
  const before = await changes(home);
  const wrong: string[] = [];
  for (const [procedure, input, code, field, rule] of calls) {
    const failure = await person.refused(procedure, input);
    const found = failure.fields?.some((one) => one.path === field && (rule === undefined || one.rule === rule));
    if (failure.code !== code || (field !== undefined && !found))
      wrong.push(`${procedure} ${JSON.stringify([input, failure])}`);
  }
  if ((await changes(home)) !== before) wrong.push('something was changed');
  return wrong;
}
