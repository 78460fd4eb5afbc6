/** Whose care a child is in: the gate asks when a role reaches only its own. */
import sql, { type Sql } from 'sql-template-tag';
import { searchable } from '../../../shared/text.ts';
import type { Reader } from '../../store/types.ts';
import { seenBySql, seesChild } from '../caseload/facts.ts';
import { childIsThereSql, houseNamesSql, houseOfSql, livingInSql, placesSql } from './queries.ts';
import { HouseNameRow, IdRow, PlaceRow } from './rows.ts';

/** Houses are known by their names: the same letters mean the same house, whatever their case and accents. */
const sameHouse = (house: string, place: string): boolean => searchable(house) === searchable(place);

/** True for a child that was not taken out of the records. */
export async function childIsThere(read: Reader, childId: string): Promise<boolean> {
  return (await read.one(childIsThereSql(childId), IdRow)) !== undefined;
}

/**
 * True for a child that is assigned to the person on that day; for care staff employed on that day also for one who
 * lives in the house they work in.
 */
export async function caresFor(read: Reader, userId: string, childId: string, today: string): Promise<boolean> {
  if (await seesChild(read, userId, childId, today)) return true;
  const house = await read.one(houseOfSql(childId), HouseNameRow);
  if (!house) return false;
  const places = await read.all(placesSql(userId, today), PlaceRow);
  return places.some(({ place }) => sameHouse(house.house, place));
}

/** The houses somebody of the care staff works in on that day; none for anybody else. */
async function housesOf(read: Reader, userId: string, today: string): Promise<string[]> {
  const places = await read.all(placesSql(userId, today), PlaceRow);
  if (places.length === 0) return [];
  const houses = await read.all(houseNamesSql(), HouseNameRow);
  return houses.flatMap(({ house }) => (places.some(({ place }) => sameHouse(house, place)) ? [house] : []));
}

/** Ids of the children living in the houses where the person behind an account works as care staff on that day. */
export async function houseChildren(read: Reader, userId: string, today: string): Promise<string[]> {
  const houses = await housesOf(read, userId, today);
  return houses.length === 0 ? [] : (await read.all(livingInSql(houses), IdRow)).map((row) => row.id);
}

/** The ids `caresFor` holds for, as part of a statement. */
export async function inCareSql(read: Reader, userId: string, today: string): Promise<Sql> {
  return sql`${seenBySql(userId, today)} UNION ${livingInSql(await housesOf(read, userId, today))}`;
}
