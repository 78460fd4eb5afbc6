/** What still has to be packed: for one child, for those in somebody's care, for all who move in some days. */
import type { KitChild, PackLine, PackList } from '../../../shared/areas/kit-home.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { invalid } from '../../errors.ts';
import type { QueryContext } from '../../gate/handler.ts';
import { byName } from '../by-name.ts';
import { namedOnPaper } from '../casefile/facts.ts';
import { childProfiles } from '../children/facts.ts';
import { scopes } from '../scopes.ts';
import { itemRef } from './child.ts';
import { childRef, openOnes, type Open } from './list.ts';
import { moveDays, openSheets, type Sheet, type SheetLine } from './sheets.ts';

/** Nothing of cost, reason or note: whoever packs sees what, how many and which size. */
function packLine(line: SheetLine): PackLine {
  const { packed, handedOver } = line.counts;
  return {
    lineId: line.id,
    item: itemRef(line),
    quantity: line.quantity,
    unit: line.unit,
    size: line.size,
    packed,
    handedOver,
    toPack: Math.max(0, line.quantity - packed),
  };
}

/** Money is not packed. */
const isPacked = (line: SheetLine) => line.decision === 'included' && line.kind !== 'money';

type WithKit = Open & { readonly sheet: Sheet };
const hasKit = (one: Open): one is WithKit => one.sheet !== null;

type Named = (childId: string) => boolean;
const mover = (one: Open, named: Named): KitChild => ({ ...childRef(one), onPaper: named(one.childId) });

function packList(one: WithKit, named: Named): PackList {
  return {
    id: one.childId,
    child: mover(one, named),
    house: one.profile?.house ?? null,
    moveOn: one.moveOn,
    kitId: one.sheet.kit.id,
    lines: one.sheet.lines.filter(isPacked).map(packLine),
  };
}

const late = '9999-12-31';
function byMove(a: Open, b: Open): number {
  return (
    byName(a.moveOn ?? late, b.moveOn ?? late) ||
    byName(a.profile?.name ?? a.profile?.code ?? '', b.profile?.name ?? b.profile?.code ?? '')
  );
}

/** Children whose move is in these days, both included. */
export async function packing(
  context: QueryContext,
  { from, until }: Parsed<'kit.packing'>,
): Promise<Output<'kit.packing'>> {
  if (until < from) throw invalid(['until', 'before-start']);
  const open = await openOnes(context);
  const moving = open.filter(({ moveOn }) => moveOn !== null && moveOn >= from && moveOn <= until).toSorted(byMove);
  const ids = moving.map((one) => one.childId);
  const named = await namedOnPaper(context.read, ids, context.today);
  return {
    children: moving.filter(hasKit).map((one) => packList(one, named)),
    withoutKit: moving.filter((one) => !hasKit(one)).map((one) => mover(one, named)),
  };
}

/** Kits of children in the caller's care that have something left to pack, or packed and not yet handed over. */
export async function packable({ read, grant, actor, today }: QueryContext): Promise<Output<'kit.packable'>> {
  const sheets = (await openSheets(read, null)).filter((sheet) => sheet.state !== 'handed-over');
  const mine: Sheet[] = [];
  for (const sheet of sheets) {
    const own = grant === 'all' || (await scopes['child-in-care'](read, actor.id, sheet.kit.child_id, today));
    if (own) mine.push(sheet);
  }
  const ids = mine.map((sheet) => sheet.kit.child_id);
  const profiles = await childProfiles(read, ids, today);
  const days = await moveDays(read, mine, ids, today);
  const open = mine.map((sheet): WithKit => {
    const childId = sheet.kit.child_id;
    return { childId, sheet, profile: profiles.get(childId) ?? null, moveOn: days.get(childId) ?? null };
  });
  const named = await namedOnPaper(read, ids, today);
  return {
    children: open
      .toSorted(byMove)
      .map((one) => packList(one, named))
      .filter(({ lines }) => lines.length > 0),
  };
}

export async function packListOf(
  { read, today }: QueryContext,
  { childId }: Parsed<'kit.packList'>,
): Promise<Output<'kit.packList'>> {
  const [sheet] = await openSheets(read, [childId]);
  if (!sheet) return { list: null };
  const profile = (await childProfiles(read, [childId], today)).get(childId) ?? null;
  const moveOn = (await moveDays(read, [sheet], [childId], today)).get(childId) ?? null;
  const named = await namedOnPaper(read, [childId], today);
  return { list: packList({ childId, profile, sheet, moveOn }, named) };
}
