/** Buildings and what else the homes have: what for now, what for later, what was decided and what it is worth. */
import type { Asset } from '../../../shared/areas/premises.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import type { Broken } from '../../../shared/rules/status.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { byName } from '../by-name.ts';
import { hasRow, saveRow } from '../saving.ts';
import { assetsSql } from './queries.ts';
import { AssetRow } from './rows.ts';
import { siteRefs } from './reading.ts';
import { siteFaults } from './sites.ts';

export async function loadAssets(read: Reader, siteId: string | null): Promise<Asset[]> {
  const refs = await siteRefs(read);
  const rows = (await read.all(assetsSql(), AssetRow)).filter((row) => siteId === null || row.site_id === siteId);
  return rows
    .map((row) => ({
      ...{ id: row.id, rev: row.rev, site: row.site_id === null ? null : refs(row.site_id) },
      ...{ kind: row.kind, name: row.name, belongsTo: row.belongs_to },
      ...{ useNow: row.use_now, useLater: row.use_later },
      ...{ decision: row.decision, decidedOn: row.decided_on, doneOn: row.done_on },
      ...{ value: row.value, currency: row.currency, valuedOn: row.valued_on, note: row.note },
    }))
    .toSorted((a, b) => byName(a.name, b.name));
}

export async function assets(
  { read }: QueryContext,
  { siteId = null }: Parsed<'premises.assets'>,
): Promise<Output<'premises.assets'>> {
  return { assets: await loadAssets(read, siteId) };
}

type Saving = Parsed<'premises.saveAsset'>;

export async function saveAsset({ tx, today }: CommandContext, input: Saving): Promise<Asset> {
  if (input.rev !== null || !(await hasRow(tx, 'premises_asset', input.id))) {
    const faults = [...(await siteFaults(tx, 'siteId', input.siteId)), ...faultsOf(input, today)];
    if (faults.length > 0) throw invalid(...faults);
  }
  await saveRow(tx, 'premises_asset', input, {
    site_id: input.siteId,
    kind: input.kind,
    name: input.name,
    belongs_to: input.belongsTo,
    use_now: input.useNow,
    use_later: input.useLater,
    decision: input.decision,
    decided_on: input.decidedOn,
    done_on: input.doneOn,
    value: input.value,
    currency: input.currency,
    valued_on: input.valuedOn,
    note: input.note,
  });
  const asset = (await loadAssets(tx, null)).find((one) => one.id === input.id);
  if (!asset) throw notFound();
  return asset;
}

function faultsOf(input: Saving, today: string): Broken[] {
  const faults: Broken[] = [];
  const decided = input.decision !== 'undecided';
  if (decided && input.decidedOn === null) faults.push(['decidedOn', 'required']);
  if (!decided && input.decidedOn !== null) faults.push(['decidedOn', 'not-decided']);
  if (!decided && input.doneOn !== null) faults.push(['doneOn', 'not-decided']);
  for (const field of ['decidedOn', 'doneOn', 'valuedOn'] as const) {
    if ((input[field] ?? '') > today) faults.push([field, 'in-future']);
  }
  if (input.doneOn !== null && input.decidedOn !== null && input.doneOn < input.decidedOn) {
    faults.push(['doneOn', 'before-start']);
  }
  if (input.value !== null && input.currency === null) faults.push(['currency', 'required']);
  if (input.value === null && input.currency !== null) faults.push(['value', 'required']);
  return faults;
}
