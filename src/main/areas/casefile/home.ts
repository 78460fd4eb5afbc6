/** Children in residence against the papers that the home requires: what lacks where, those who lack most first. */
import { Buffer } from 'node:buffer';
import type { DocumentKind, FileLine } from '../../../shared/areas/casefile-documents.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import {
  expiryOf,
  isPresent,
  scoreOf,
  standingOf,
  stateOf,
  type Standing,
} from '../../../shared/rules/child-documents.ts';
import { csv, csvMediaType } from '../../documents/csv.ts';
import type { QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { byName } from '../by-name.ts';
import { seenAmong } from '../caseload/facts.ts';
import { childProfiles, type ChildProfile } from '../children/facts.ts';
import { finds, pageOf } from '../lists.ts';
import { allKinds, kindName } from './kinds.ts';
import { papersSql } from './queries.ts';
import { PaperRow } from './rows.ts';
import { sharingOf } from './sharing.ts';

/** Of some children: how each kind stands, by child and kind. A pair without a paper is missing. */
export async function standings(
  read: Reader,
  childIds: readonly string[],
  kinds: readonly DocumentKind[],
  today: string,
): Promise<(childId: string, kindId: string) => Standing> {
  const byId = new Map(kinds.map((kind) => [kind.id, kind]));
  const papers = await read.all(papersSql(childIds), PaperRow);
  const grouped = Map.groupBy(papers, (paper) => `${paper.child_id} ${paper.kind_id}`);
  return (childId, kindId) => {
    const own = grouped.get(`${childId} ${kindId}`) ?? [];
    return standingOf(
      own.map((paper) => {
        const kind = byId.get(kindId);
        const expiry = expiryOf({ expires: false, warnDays: 0, ...kind, expiresOn: paper.expires_on }, today);
        return { expiry, state: stateOf(paper.state, expiry) };
      }),
    );
  };
}

export interface HomeFiles {
  /** Required kinds, in the organisation's order. */
  readonly kinds: readonly DocumentKind[];
  readonly lines: readonly FileLine[];
}

/** Every child of `profiles` against every required kind. */
export async function homeFiles(read: Reader, profiles: readonly ChildProfile[], today: string): Promise<HomeFiles> {
  const kinds = (await allKinds(read)).filter((kind) => kind.required && !kind.retired);
  const ids = profiles.map((child) => child.id);
  const standing = await standings(read, ids, kinds, today);
  const lines = profiles.map((child): FileLine => {
    const cells = kinds.map((kind) => ({ kindId: kind.id, ...standing(child.id, kind.id) }));
    const score = scoreOf(cells.map((cell) => ({ required: true, state: cell.state })));
    const expiring = cells.filter((cell) => isPresent(cell.state) && cell.expiry === 'expiring').length;
    return { id: child.id, code: child.code, name: child.name, house: child.house, ...score, expiring, cells };
  });
  return { kinds, lines };
}

/** Children who live here now. */
export async function inResidence(read: Reader, today: string): Promise<ChildProfile[]> {
  return [...(await childProfiles(read, null, today)).values()].filter((child) => child.status === 'in-residence');
}

async function known({ read, grant, actor, today }: QueryContext): Promise<ChildProfile[]> {
  const profiles = await inResidence(read, today);
  if (grant === 'all') return profiles;
  const ids = profiles.map((child) => child.id);
  const seen = await seenAmong(read, actor.id, ids, today);
  return profiles.filter((child) => seen.has(child.id));
}

const lacks = (line: FileLine) => line.required - line.present;
const lacksKind = (line: FileLine, kindId: string) =>
  line.cells.some((cell) => cell.kindId === kindId && !isPresent(cell.state) && cell.state !== 'not-needed');

/** Most is missing first, then by name. */
function worstFirst(lines: readonly FileLine[]): FileLine[] {
  return lines.toSorted((a, b) => lacks(b) - lacks(a) || byName(a.name ?? a.code, b.name ?? b.code));
}

export async function homeDocuments(
  context: QueryContext,
  { search, house, kindId, gaps, ...asked }: Parsed<'casefile.homeDocuments'>,
): Promise<Output<'casefile.homeDocuments'>> {
  const { kinds, lines } = await homeFiles(context.read, await known(context), context.today);
  const found = worstFirst(lines).filter(
    (line) =>
      finds(search, [line.name, line.code, line.house]) &&
      (house == null || line.house === house) &&
      (kindId == null || lacksKind(line, kindId)) &&
      (gaps !== true || lacks(line) > 0),
  );
  const sum = (count: (line: FileLine) => number) => lines.reduce((total, line) => total + count(line), 0);
  return {
    ...pageOf(found, asked),
    kinds: [...kinds],
    houses: [...new Set(lines.flatMap((line) => line.house ?? []))].toSorted(byName),
    required: sum((line) => line.required),
    present: sum((line) => line.present),
    lacking: kinds.map(({ id }) => ({ kindId: id, children: lines.filter((line) => lacksKind(line, id)).length })),
  };
}

/**
 * The same as a sheet that leaves the house. A name stands in it only where nobody refused or withdrew that it is
 * shared; every child has its code.
 */
export async function exportDocuments(
  context: QueryContext,
  { language }: Parsed<'casefile.exportDocuments'>,
): Promise<Output<'casefile.exportDocuments'>> {
  const words = await context.words(language);
  const { kinds, lines } = await homeFiles(context.read, await known(context), context.today);
  const ids = lines.map((line) => line.id);
  const sharing = await sharingOf(context.read, ids, context.today, words);
  const rows = worstFirst(lines).map((line) => [
    line.code,
    sharing.name(line.id, line.name),
    line.house,
    line.required,
    line.present,
    ...line.cells.map((cell) => words.t(`casefile:documentState.${cell.state}`)),
  ]);
  const heads = ['code', 'name', 'house', 'required', 'present'].map((head) => words.t(`casefile:column.${head}`));
  const bytes = csv([...heads, ...kinds.map((kind) => kindName(words, kind))], rows);
  return {
    fileName: `homeward-${words.t('casefile:export.file')}-${context.today}.csv`,
    mediaType: csvMediaType,
    data: Buffer.from(bytes).toString('base64'),
    rows: rows.length,
  };
}
