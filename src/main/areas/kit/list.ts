/** The kits of the whole home, and the figures over them. */
import { Buffer } from 'node:buffer';
import { grantOf } from '../../../shared/access.ts';
import type { KitSummary } from '../../../shared/areas/kit-home.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { addDays, addMonths, daysBetween } from '../../../shared/dates.ts';
import { amountText, meanCosts } from '../../../shared/rules/kit-money.ts';
import { csv, csvMediaType } from '../../documents/csv.ts';
import type { QueryContext } from '../../gate/handler.ts';
import { byName } from '../by-name.ts';
import { namedOnPaper, sharingOf } from '../casefile/facts.ts';
import { seenAmong } from '../caseload/facts.ts';
import { childProfiles, type ChildProfile } from '../children/facts.ts';
import { finds, pageOf } from '../lists.ts';
import { copied, costs } from './child.ts';
import { readRules, type Rules } from './rules.ts';
import { isLate, moveDays, needsDirector, openSheets, type Sheet } from './sheets.ts';

type Confined = Pick<QueryContext, 'read' | 'grant' | 'actor' | 'today'>;

export interface Open {
  readonly childId: string;
  readonly profile: ChildProfile | null;
  readonly sheet: Sheet | null;
  readonly moveOn: string | null;
}

/**
 * Every child the caller may know of that has an open kit or a move to come. Under `own` nothing is read of a child
 * before it is known to be theirs but that it has a kit.
 */
export async function openOnes({ read, grant, actor, today }: Confined): Promise<Open[]> {
  const all = await openSheets(read, null);
  const plans = await moveDays(read, all, null, today);
  const ids = [...new Set([...all.map((sheet) => sheet.kit.child_id), ...plans.keys()])];
  const seen = grant === 'all' ? new Set(ids) : await seenAmong(read, actor.id, ids, today);
  const sheets = new Map(all.map((sheet) => [sheet.kit.child_id, sheet]));
  const mine = ids.filter((id) => seen.has(id));
  const profiles = await childProfiles(read, mine, today);
  return mine.flatMap((childId) => {
    const sheet = sheets.get(childId) ?? null;
    const moveOn = plans.get(childId) ?? null;
    // A move that has been, without a kit, is nobody's to prepare any more.
    if (!sheet && (moveOn === null || moveOn < today)) return [];
    return [{ childId, profile: profiles.get(childId) ?? null, sheet, moveOn }];
  });
}

export function childRef({ childId, profile }: Pick<Open, 'childId' | 'profile'>) {
  return { id: childId, code: profile?.code ?? '', name: profile?.name ?? null };
}

/** Without what only a page of the list says. */
type Line = Omit<KitSummary, 'child'> & { readonly child: ReturnType<typeof childRef> };

function summary(one: Open, rules: Rules, today: string): Line {
  const { sheet, moveOn } = one;
  const held = sheet?.lines.filter((line) => line.decision === 'included').length ?? 0;
  return {
    id: one.childId,
    child: childRef(one),
    house: one.profile?.house ?? null,
    moveOn,
    kitId: sheet?.kit.id ?? null,
    state: sheet?.state ?? null,
    items: held + (sheet?.undecided ?? 0),
    missing: sheet?.missing ?? 0,
    undecided: sheet?.undecided ?? 0,
    approved: sheet?.approved ?? false,
    changedSince: sheet !== null && !sheet.approved && sheet.approvals.length > 0,
    overLimit: sheet !== null && needsDirector(sheet, rules),
    budget: sheet ? copied(sheet.budget) : { sums: [], unknown: 0 },
    checkPending: sheet?.checkPending ?? false,
    late: isLate(sheet, moveOn, today, rules.readyDays),
  };
}

/** A move within the weeks ahead, and one that was due and is not done. */
function isComing(one: Pick<KitSummary, 'moveOn' | 'state'>, rules: Rules, today: string): boolean {
  return one.moveOn !== null && one.state !== 'handed-over' && one.moveOn <= addDays(today, rules.weeksAhead * 7);
}
const waitsForApproval = (one: Line) =>
  one.kitId !== null && !one.approved && one.undecided === 0 && one.items > 0 && one.state !== 'handed-over';

function shows(show: Parsed<'kit.list'>['show'], one: Line, rules: Rules, today: string): boolean {
  if (show === 'coming') return isComing(one, rules, today);
  if (show === 'not-ready') return isComing(one, rules, today) && (one.missing > 0 || !one.approved);
  if (show === 'to-approve') return waitsForApproval(one);
  return show !== 'to-check' || one.checkPending;
}

async function found(context: QueryContext, asked: Parsed<'kit.list'>, rules: Rules): Promise<Line[]> {
  const { today } = context;
  const all = (await openOnes(context)).map((one) => summary(one, rules, today));
  const turn = asked.direction === 'down' ? -1 : 1;
  return all
    .filter((one) => shows(asked.show, one, rules, today))
    .filter((one) => !asked.search || finds(asked.search, [one.child.name, one.child.code, one.house]))
    .toSorted(
      (a, b) =>
        compare(a, b, asked.sort ?? 'move', turn) || byName(title(a), title(b)) || byName(a.child.code, b.child.code),
    );
}

export async function list(context: QueryContext, asked: Parsed<'kit.list'>): Promise<Output<'kit.list'>> {
  const { read, today } = context;
  const rules = await readRules(read);
  const page = pageOf(await found(context, asked, rules), asked);
  const ids = page.items.map((one) => one.id);
  const named = await namedOnPaper(read, ids, today);
  const items = page.items.map((one) => ({ ...one, child: { ...one.child, onPaper: named(one.id) } }));
  return { ...page, items, weeksAhead: rules.weeksAhead };
}

const title = (one: Line) => one.child.name ?? one.child.code;

function compare(a: Line, b: Line, by: NonNullable<Parsed<'kit.list'>['sort']>, turn: 1 | -1): number {
  if (by === 'name') return turn * byName(title(a), title(b));
  if (by === 'missing') return turn * (b.missing - a.missing);
  const [one, other] = by === 'move' ? [a.moveOn, b.moveOn] : [a.house, b.house];
  // What is not known stands last in both directions.
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return turn * byName(one, other);
}

/** Figures of fewer are left out for whoever sees no names: in a small home they would name a child. */
const smallest = 5;

export async function figures(context: QueryContext): Promise<Output<'kit.figures'>> {
  const { read, today, actor } = context;
  const rules = await readRules(read);
  const all = (await openOnes({ ...context, grant: 'all' })).map((one) => ({ one, is: summary(one, rules, today) }));
  const named = grantOf(actor.roles, 'kit.read') === 'all';
  const shown = (n: number) => (named || n === 0 || n >= smallest ? n : null);
  const count = (test: (is: Line) => boolean) => shown(all.filter(({ is }) => test(is)).length);
  const moved = all.filter(({ one }) => one.sheet && one.moveOn !== null && one.moveOn <= today);
  const onTheDay = moved.filter(({ one, is }) => {
    const on = one.sheet?.handedOn ?? null;
    return is.state === 'handed-over' && on !== null && one.moveOn !== null && daysBetween(on, one.moveOn) >= 0;
  });
  const means = meanCosts(await costs(read, addMonths(today, -24), null));
  return {
    kits: count((is) => is.kitId !== null),
    coming: count((is) => isComing(is, rules, today)),
    notReady: count((is) => shows('not-ready', is, rules, today)),
    toApprove: count(waitsForApproval),
    toCheck: count((is) => is.checkPending),
    handedOver: count((is) => is.state === 'handed-over'),
    onTheDay: shown(moved.length) === null ? null : shown(onTheDay.length),
    moved: shown(moved.length),
    means: means.filter((mean) => named || mean.kits >= smallest).map((mean) => ({ ...mean })),
    weeksAhead: rules.weeksAhead,
  };
}

export async function exportKits(
  context: QueryContext,
  { language }: Parsed<'kit.export'>,
): Promise<Output<'kit.export'>> {
  const words = await context.words(language);
  const rows = await found(context, {}, await readRules(context.read));
  const ids = rows.map((one) => one.child.id);
  const sharing = await sharingOf(context.read, ids, context.today, words);
  const yesNo = (value: boolean) => words.t(value ? 'kit:export.yes' : 'kit:export.no');
  const heads = [
    'code',
    'name',
    'house',
    'move',
    'state',
    'items',
    'missing',
    'undecided',
    'approved',
    'cost',
    'unknown',
  ];
  const bytes = csv(
    heads.map((head) => words.t(`kit:column.${head}`)),
    rows.map((one) => [
      ...[one.child.code, sharing.name(one.child.id, one.child.name), one.house, one.moveOn],
      words.t(`kit:state.${one.state ?? 'none'}`),
      ...[one.items, one.missing, one.undecided, yesNo(one.approved)],
      one.budget.sums.map((sum) => amountText(sum, language)).join('; '),
      one.budget.unknown,
    ]),
  );
  return {
    fileName: `homeward-${words.t('kit:export.file')}-${context.today}.csv`,
    mediaType: csvMediaType,
    data: Buffer.from(bytes).toString('base64'),
    rows: rows.length,
  };
}
