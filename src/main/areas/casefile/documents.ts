/** The papers of one child: where each is, until when it holds, and what of the required ones is there. */
import * as z from 'zod';
import type { ChildDocument, DocumentKind, DocumentLine } from '../../../shared/areas/casefile-documents.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { daysBetween } from '../../../shared/dates.ts';
import { expiryOf, scoreOf, standingOf, stateOf } from '../../../shared/rules/child-documents.ts';
import type { Broken } from '../../../shared/rules/status.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { derivedId } from '../derived-id.ts';
import { historyOfRows } from '../histories.ts';
import { assertChild } from './child.ts';
import { inOrder, notAhead } from './dates.ts';
import { assertFree, assertOf, entriesSql, keptRow, opening, saveEntry, tables, writerOf } from './entries.ts';
import { filesOf } from './files.ts';
import { allKinds } from './kinds.ts';
import { kindOfSql, stepIdsSql, stepsSql } from './queries.ts';
import { DocumentRow, KindOfRow, StepRow } from './rows.ts';

const IdRow = z.object({ id: z.string() });

interface Parts {
  readonly kinds: ReadonlyMap<string, DocumentKind>;
  readonly steps: ReadonlyMap<string, readonly StepRow[]>;
  readonly files: Awaited<ReturnType<typeof filesOf>>;
  readonly today: string;
}

function toDocument(row: DocumentRow, { kinds, steps, files, today }: Parts): ChildDocument {
  const kind = kinds.get(row.kindId);
  const own = steps.get(row.id) ?? [];
  const expiry = expiryOf({ expires: false, warnDays: 0, ...kind, expiresOn: row.expiresOn }, today);
  return {
    ...row,
    expiry,
    state: stateOf(own[0]?.state ?? null, expiry),
    daysLeft: row.expiresOn === null ? null : daysBetween(today, row.expiresOn),
    steps: own.map(({ documentId: _, day, byId, byName, byActive, ...step }) => ({
      ...step,
      on: day,
      writtenBy: writerOf({ byId, byName, byActive }),
    })),
    files: files('document', row.id),
  };
}

async function load(read: Reader, childId: string, today: string) {
  const kinds = await allKinds(read);
  const rows = await read.all(entriesSql(tables.document, childId), DocumentRow);
  const parts: Parts = {
    kinds: new Map(kinds.map((kind) => [kind.id, kind])),
    steps: Map.groupBy(await read.all(stepsSql(childId), StepRow), (step) => step.documentId),
    files: await filesOf(read, childId),
    today,
  };
  return { kinds, documents: rows.map((row) => toDocument(row, parts)) };
}

export async function documents(
  { read, today }: QueryContext,
  { childId }: Parsed<'casefile.documents'>,
): Promise<Output<'casefile.documents'>> {
  await assertChild(read, childId);
  const { kinds, documents: all } = await load(read, childId, today);
  const byKind = Map.groupBy(all, (one) => one.kindId);
  const lines = kinds
    .map((kind): DocumentLine => {
      const papers = byKind.get(kind.id) ?? [];
      return { kind, ...standingOf(papers), documents: papers };
    })
    // A retired kind stays in sight as long as a paper of it is there.
    .filter((line) => !line.kind.retired || line.documents.length > 0);
  const asked = lines.map(({ kind, state }) => ({ required: kind.required && !kind.retired, state }));
  return { lines, ...scoreOf(asked) };
}

async function oneDocument({ tx, today }: CommandContext, childId: string, id: string): Promise<ChildDocument> {
  const found = (await load(tx, childId, today)).documents.find((one) => one.id === id);
  if (!found) throw notFound();
  return found;
}

type Saving = Parsed<'casefile.saveDocument'>;

export async function saveDocument(context: CommandContext, input: Saving): Promise<ChildDocument> {
  const { tx, today } = context;
  await opening(context, tables.document, input);
  const { issuedOn, stateOn, paperOn } = input;
  const faults = [
    ...notAhead(today, { issuedOn, stateOn, paperOn }),
    ...inOrder('expiresOn', issuedOn, input.expiresOn),
    ...(await kindFaults(context, input)),
    ...firstStepFaults(input),
  ];
  if (faults.length > 0) throw invalid(...faults);
  const { state, stateOn: on = null, stateNote, person, ...rest } = input;
  await saveEntry(context, tables.document, rest);
  if (input.rev === null && state != null) {
    await tx.insert('child_document_step', derivedId(input.id, 'first step'), {
      child_id: input.childId,
      document_id: input.id,
      state,
      happened_on: on ?? today,
      person: person ?? null,
      note: stateNote ?? null,
    });
  }
  return await oneDocument(context, input.childId, input.id);
}

/** The kind is one of the list; a retired one takes no new papers, and a paper never becomes another kind. */
async function kindFaults({ tx }: CommandContext, { id, rev, kindId }: Saving): Promise<Broken[]> {
  const kind = (await allKinds(tx)).find((one) => one.id === kindId);
  if (!kind) return [['kindId', 'unknown']];
  const isThere = (await keptRow(tx, 'child_document', id)) !== undefined;
  if (kind.retired && !isThere) return [['kindId', 'retired']];
  if (rev === null) return [];
  const [row] = (await tx.all(kindOfSql(id), KindOfRow)).map((one) => one.kind_id);
  return row === kindId ? [] : [['kindId', 'fixed']];
}

function firstStepFaults({ rev, state, stateNote, person }: Saving): Broken[] {
  if (rev !== null) return state == null ? [] : [['state', 'not-allowed']];
  if (state == null) return [['state', 'required']];
  return stepFaults({ state, person, note: stateNote }, 'stateNote');
}

function stepFaults(
  { state, person, note }: Pick<Parsed<'casefile.stepDocument'>, 'state' | 'person' | 'note'>,
  noteField: string,
): Broken[] {
  const faults: Broken[] = [];
  if (state === 'handed-over' && person == null) faults.push(['person', 'required']);
  if (state === 'not-needed' && note == null) faults.push([noteField, 'required']);
  return faults;
}

export async function stepDocument(
  context: CommandContext,
  input: Parsed<'casefile.stepDocument'>,
): Promise<ChildDocument> {
  const { tx, today } = context;
  await assertChild(tx, input.childId);
  await assertFree(tx, 'child_document_step', input.id, input.childId);
  await assertOf(tx, 'child_document', input.documentId, input.childId);
  const faults = [...notAhead(today, { on: input.on }), ...stepFaults(input, 'note')];
  if (faults.length > 0) throw invalid(...faults);
  await tx.insert('child_document_step', input.id, {
    child_id: input.childId,
    document_id: input.documentId,
    state: input.state,
    happened_on: input.on,
    person: input.person ?? null,
    note: input.note ?? null,
  });
  return await oneDocument(context, input.childId, input.documentId);
}

export async function documentHistory(
  { read }: QueryContext,
  { childId, documentId }: Parsed<'casefile.documentHistory'>,
): Promise<Output<'casefile.documentHistory'>> {
  const kept = await keptRow(read, 'child_document', documentId);
  if (kept?.child_id !== childId) throw notFound();
  const steps = await read.all(stepIdsSql(documentId), IdRow);
  const entries = await historyOfRows(read, [
    ['child_document', documentId],
    ...steps.map(({ id }) => ['child_document_step', id] as const),
  ]);
  return { entries };
}
