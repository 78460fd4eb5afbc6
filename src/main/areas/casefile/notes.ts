/**
 * Confidential notes. Everything about them is read and written here and nowhere else: their author and the people they
 * name, and a director in need, who leaves a trace that the author sees. Whoever else asks learns not even that one is
 * there. The tables are left out of every history and log (see store/history.ts).
 */
import type * as z from 'zod';
import { grantOf, roles, type Role } from '../../../shared/access.ts';
import type { Note, NoteLine } from '../../../shared/areas/casefile-notes.ts';
import type { PersonRef } from '../../../shared/areas/common.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { forbidden, invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { assertChild } from './child.ts';
import { notAhead } from './dates.ts';
import { entriesSql, keptRow, rowOf, tables, writerOf } from './entries.ts';
import { noteAdditionsSql, openingsSql, readersSql, usersSql } from './queries.ts';
import { AdditionRow, NoteRow, OpeningRow, PersonRow, ReaderRow } from './rows.ts';

type ReaderOf = z.output<typeof ReaderRow>;
interface Kept {
  readonly row: NoteRow;
  /** Everybody who was ever named. */
  readonly named: readonly ReaderOf[];
}
type Asking = Pick<QueryContext, 'read' | 'actor'>;

const isNow = (reader: ReaderOf) => reader.until === null;
const isAuthor = ({ row }: Kept, { actor }: Asking) => row.writtenBy?.id === actor.id;
/** The one rule of who reads it: no role reaches further. */
function mayRead(note: Kept, asking: Asking): boolean {
  return isAuthor(note, asking) || note.named.some((one) => isNow(one) && one.userId === asking.actor.id);
}
const mayOpen = ({ actor }: Asking) => actor.roles.includes('director');

async function load(read: Reader, childId: string): Promise<Kept[]> {
  const rows = await read.all(entriesSql(tables.note, childId), NoteRow);
  const named = Map.groupBy(await read.all(readersSql(childId), ReaderRow), (one) => one.noteId);
  return rows.map((row) => ({ row, named: named.get(row.id) ?? [] }));
}

/** @throws AppError `not-found`, also for one the caller may not know of */
async function oneNote(asking: Asking, childId: string, noteId: string): Promise<Kept> {
  await assertChild(asking.read, childId);
  const note = (await load(asking.read, childId)).find((one) => one.row.id === noteId);
  if (!note || !(mayRead(note, asking) || mayOpen(asking))) throw notFound();
  return note;
}

function personOf({ userId, name, active }: ReaderOf): PersonRef | null {
  return name === null ? null : { id: userId, name, active: active === 1 };
}

function toLine(note: Kept, asking: Asking): NoteLine {
  const { body: _, subject, ...row } = note.row;
  const may = mayRead(note, asking);
  return {
    ...row,
    subject: may ? subject : null,
    // Who is named says something of what a note is about.
    readers: may ? note.named.filter(isNow).flatMap((one) => personOf(one) ?? []) : [],
    mayRead: may,
    mine: isAuthor(note, asking),
  };
}

export async function notes(
  asking: QueryContext,
  { childId }: Parsed<'casefile.notes'>,
): Promise<Output<'casefile.notes'>> {
  await assertChild(asking.read, childId);
  const known = (await load(asking.read, childId)).filter((note) => mayRead(note, asking) || mayOpen(asking));
  return { notes: known.map((note) => toLine(note, asking)), mayOpen: mayOpen(asking) };
}

/** The whole of it, for somebody of whom it was made sure that they may. */
async function toNote(asking: Asking, note: Kept): Promise<Note> {
  const { read } = asking;
  const { id, subject, body } = note.row;
  const additions = await read.all(noteAdditionsSql(id), AdditionRow);
  const openings = await read.all(openingsSql(id), OpeningRow);
  return {
    ...toLine(note, asking),
    subject,
    body,
    readers: note.named.filter(isNow).flatMap((one) => personOf(one) ?? []),
    additions: additions.map(({ aboutId: _, ...one }) => one),
    openings: openings.map(({ byId, byName, byActive, ...one }) => ({
      ...one,
      by: writerOf({ byId, byName, byActive }),
    })),
    readership: note.named.map((one) => ({ id: one.id, person: personOf(one), from: one.since, until: one.until })),
  };
}

export async function note(asking: QueryContext, { childId, noteId }: Parsed<'casefile.note'>): Promise<Note> {
  const found = await oneNote(asking, childId, noteId);
  if (!mayRead(found, asking)) throw forbidden();
  return await toNote(asking, found);
}

/** Whose role reads files at all; of those who reach only their own children, the gate asks again when they read. */
async function possible(read: Reader): Promise<PersonRef[]> {
  const people = await read.all(usersSql(), PersonRow);
  const held = (names: readonly string[]): Role[] => roles.filter((role) => names.includes(role));
  return people
    .filter((person) => grantOf(held(person.roles), 'casefile.read') !== null)
    .map(({ id, name }) => ({ id, name, active: true }));
}

export async function possibleReaders(
  { read, actor }: QueryContext,
  { childId }: Parsed<'casefile.possibleReaders'>,
): Promise<Output<'casefile.possibleReaders'>> {
  await assertChild(read, childId);
  return { people: (await possible(read)).filter((person) => person.id !== actor.id) };
}

async function assertReaders({ tx, actor }: CommandContext, ids: readonly string[]): Promise<void> {
  const known = new Set((await possible(tx)).map((person) => person.id));
  const at = ids.findIndex((id) => !known.has(id) || id === actor.id);
  if (at >= 0) throw invalid([`readerIds.${at}`, 'unknown']);
}

type Writing = Parsed<'casefile.writeNote'>;
export async function writeNote(context: CommandContext, input: Writing): Promise<NoteLine> {
  const { tx, actor, today } = context;
  await assertChild(tx, input.childId);
  const kept = await keptRow(tx, 'confidential_note', input.id);
  // Another's note must not come to light by its id: the answer to a conflict would show it.
  if (kept && (kept.child_id !== input.childId || kept.created_by !== actor.id)) throw notFound();
  const faults = notAhead(today, { writtenOn: input.writtenOn, paperOn: input.paperOn });
  if (faults.length > 0) throw invalid(...faults);
  await assertReaders(context, input.readerIds);
  const { id, childId, readerIds, ...values } = input;
  await tx.insert('confidential_note', id, { ...rowOf(tables.note, childId, values), readers_changed_at: null });
  if (!kept) for (const userId of new Set(readerIds)) await addReader(context, childId, id, userId);
  return toLine(await oneNote({ read: tx, actor }, childId, id), { read: tx, actor });
}

async function addReader(
  { tx, newId, now }: CommandContext,
  childId: string,
  noteId: string,
  userId: string,
): Promise<void> {
  const started = new Date(now).toISOString();
  await tx.insert('confidential_reader', newId(), {
    child_id: childId,
    note_id: noteId,
    user_id: userId,
    started_at: started,
    ended_at: null,
  });
}

export async function addToNote(context: CommandContext, input: Parsed<'casefile.addToNote'>): Promise<Note> {
  const { tx, actor } = context;
  const asking = { read: tx, actor };
  const found = await oneNote(asking, input.childId, input.noteId);
  if (!mayRead(found, asking)) throw forbidden();
  const kept = await keptRow(tx, 'confidential_addition', input.id);
  if (kept && (kept.child_id !== input.childId || kept.created_by !== actor.id)) throw notFound();
  await tx.insert('confidential_addition', input.id, {
    child_id: input.childId,
    note_id: input.noteId,
    body: input.body,
  });
  return await toNote(asking, found);
}

export async function setReaders(context: CommandContext, input: Parsed<'casefile.setReaders'>): Promise<Note> {
  const { tx, actor, now } = context;
  const asking = { read: tx, actor };
  const found = await oneNote(asking, input.childId, input.noteId);
  if (!isAuthor(found, asking)) throw forbidden();
  await tx.update('confidential_note', input.noteId, input.rev, {});
  const wanted = new Set(input.readerIds);
  const present = found.named.filter(isNow);
  const fresh = [...wanted].filter((id) => !present.some((one) => one.userId === id));
  await assertReaders(context, fresh);
  const gone = present.filter((one) => !wanted.has(one.userId));
  const at = new Date(now).toISOString();
  for (const one of gone) await tx.update('confidential_reader', one.id, null, { ended_at: at });
  for (const userId of fresh) await addReader(context, input.childId, input.noteId, userId);
  if (gone.length + fresh.length > 0) {
    await tx.update('confidential_note', input.noteId, input.rev, { readers_changed_at: at });
  }
  return await toNote(asking, await oneNote(asking, input.childId, input.noteId));
}

/** A director who is named already needs no reason, and leaves no trace of one. */
export async function openNote(context: CommandContext, input: Parsed<'casefile.openNote'>): Promise<Note> {
  const { tx, actor } = context;
  const asking = { read: tx, actor };
  const found = await oneNote(asking, input.childId, input.noteId);
  if (!mayOpen(asking)) throw forbidden();
  const kept = await keptRow(tx, 'confidential_opening', input.id);
  if (kept && (kept.child_id !== input.childId || kept.created_by !== actor.id)) throw notFound();
  if (!mayRead(found, asking)) {
    await tx.insert('confidential_opening', input.id, {
      child_id: input.childId,
      note_id: input.noteId,
      why: input.why,
    });
  }
  return await toNote(asking, found);
}
