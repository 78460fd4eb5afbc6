/** The people of a child's family: what they are to the child, where they live, and whether they may be contacted. */
import type { FamilyPerson } from '../../../shared/areas/assessment-family-parts.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import type { Broken } from '../../../shared/rules/status.ts';
import { childProfiles } from '../children/facts.ts';
import { derivedId } from '../derived-id.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import { given } from '../lists.ts';
import type { Reader } from '../../store/types.ts';
import { needChild } from './assessments.ts';
import { householdsOf, receivingOf, refTo } from './households.ts';
import {
  householdOfChildSql,
  keptPersonSql,
  openStaysSql,
  peopleOfChildSql,
  personOfChildSql,
  relationSql,
  sharedCountSql,
} from './queries-family.ts';
import { CountRow, HouseholdRow, KeptRow, PersonRow, StayRow } from './rows.ts';

type Saving = Parsed<'assessment.savePerson'>;

function toPerson(row: PersonRow): FamilyPerson {
  return {
    id: row.id,
    rev: row.rev,
    name: row.name,
    otherNames: row.other_names,
    relation: row.kind,
    relationWords: row.words,
    birthYear: row.birth_year,
    birthYearAbout: row.birth_year_about === 1,
    life: row.life,
    householdId: row.household_id,
    phone: row.phone,
    contact: row.contact,
    contactWhy: row.contact_why,
    note: row.note,
    safetyNote: row.safety_note,
  };
}

export async function family(
  context: QueryContext,
  { childId }: Parsed<'assessment.family'>,
): Promise<Output<'assessment.family'>> {
  const { read, today } = context;
  const profile = (await childProfiles(read, [childId], today)).get(childId);
  if (!profile) throw notFound();
  return {
    child: { ...refTo(profile), sex: profile.sex },
    people: (await read.all(peopleOfChildSql(childId), PersonRow)).map(toPerson),
    households: await householdsOf(context, childId),
    receiving: await receivingOf(read, childId),
  };
}

/** @throws AppError `not-found`, also for somebody who is nobody to this child */
async function personOf(read: Reader, childId: string, id: string): Promise<FamilyPerson> {
  const row = await read.one(personOfChildSql(childId, id), PersonRow);
  if (!row) throw notFound();
  return toPerson(row);
}

export async function savePerson(context: CommandContext, input: Saving): Promise<FamilyPerson> {
  const { tx } = context;
  const { childId, id, rev } = input;
  await needChild(tx, childId);
  const mine = await tx.one(personOfChildSql(childId, id), PersonRow);
  if (!mine && (rev !== null || (await tx.one(keptPersonSql(id), KeptRow)))) throw notFound();
  if (mine && rev !== null) await tx.update('family_person', id, rev, {});
  await needHousehold(tx, input);
  const faults = contactFaults(input, context.today);
  if (faults.length > 0) throw invalid(...faults);
  const texts = columnsOf(input);
  if (rev !== null) await tx.update('family_person', id, rev, texts);
  else await tx.insert('family_person', id, { ...nothing, ...texts });
  await relate(context, input);
  if (input.householdId !== undefined) await move(context, id, input.householdId, mine?.household_id ?? null);
  return personOf(tx, childId, id);
}

const nothing = {
  other_names: null,
  birth_year: null,
  birth_year_about: 0,
  phone: null,
  contact_why: null,
  note: null,
  safety_note: null,
} as const;

function columnsOf(input: Saving) {
  const { name, life, phone, contact, note } = input;
  return given({
    name,
    life,
    phone,
    contact,
    note,
    other_names: input.otherNames,
    birth_year: input.birthYear,
    birth_year_about: input.birthYearAbout === undefined ? undefined : Number(input.birthYearAbout),
    contact_why: input.contactWhy,
    safety_note: input.safetyNote,
  });
}

async function needHousehold(read: Reader, { childId, householdId }: Saving): Promise<void> {
  if (householdId == null) return;
  if (!(await read.one(householdOfChildSql(childId, householdId), HouseholdRow))) throw notFound();
}

/** Whoever reads "may not be contacted" needs to know why, to keep to it. */
function contactFaults({ contact, contactWhy, birthYear }: Saving, today: string): Broken[] {
  const faults: Broken[] = [];
  if (contact === 'may-not' && contactWhy == null) faults.push(['contactWhy', 'required']);
  if (birthYear != null && birthYear > Number(today.slice(0, 4))) faults.push(['birthYear', 'in-future']);
  return faults;
}

const relationIdOf = (childId: string, personId: string) => derivedId(childId, `child_relative/${personId}`);

async function relate({ tx }: CommandContext, { childId, id, relation, relationWords }: Saving): Promise<void> {
  const relationId = relationIdOf(childId, id);
  const kept = await tx.one(relationSql(relationId), KeptRow);
  const words = { kind: relation, words: relationWords ?? null };
  if (kept?.deleted_at != null) await tx.restore('child_relative', relationId, null);
  if (kept) await tx.update('child_relative', relationId, null, words);
  else await tx.insert('child_relative', relationId, { child_id: childId, person_id: id, ...words });
}

/** Where somebody lives is a period: the one before ends on the day the next begins. */
async function move(
  { tx, today, newId }: CommandContext,
  personId: string,
  to: string | null,
  from: string | null,
): Promise<void> {
  if (to === from) return;
  for (const stay of await tx.all(openStaysSql(personId), StayRow)) {
    await tx.update('household_member', stay.id, null, { ended_on: today });
  }
  if (to === null) return;
  const stay = { household_id: to, person_id: personId, started_on: from === null ? null : today, ended_on: null };
  await tx.insert('household_member', newId(), stay);
}

export async function removePerson(
  { tx }: CommandContext,
  { childId, id, rev }: Parsed<'assessment.removePerson'>,
): Promise<Output<'assessment.removePerson'>> {
  const mine = await tx.one(personOfChildSql(childId, id), PersonRow);
  if (!mine) throw notFound();
  await tx.update('family_person', id, rev, {});
  // Lives in the household and is nothing to the child: there is nothing of this child's to take away.
  if (mine.kind === null) throw invalid(['id', 'not-allowed']);
  const shared = (await tx.one(sharedCountSql(childId, id), CountRow))?.n ?? 0;
  await tx.remove('child_relative', relationIdOf(childId, id), null, null);
  // Of nobody else's family: gone altogether, until somebody brings them back.
  if (shared === 0) await tx.remove('family_person', id, rev, null);
  return {};
}

export async function restorePerson(
  { tx }: CommandContext,
  { childId, id }: Parsed<'assessment.restorePerson'>,
): Promise<FamilyPerson> {
  const relationId = relationIdOf(childId, id);
  const [person, relation] = [await tx.one(keptPersonSql(id), KeptRow), await tx.one(relationSql(relationId), KeptRow)];
  // The child's own row names the person: without one there is nothing of this child's to bring back.
  if (!person || !relation || relation.deleted_at === null) throw notFound();
  if (person.deleted_at !== null) await tx.restore('family_person', id, null);
  await tx.restore('child_relative', relationId, null);
  return personOf(tx, childId, id);
}
