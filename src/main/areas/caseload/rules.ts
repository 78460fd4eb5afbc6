/** The organisation's limits and weights. */
import type * as z from 'zod';
import type { CaseloadRules } from '../../../shared/areas/caseload.ts';
import type { Parsed } from '../../../shared/contract.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import type { Patch, Reader } from '../../store/types.ts';
import { given } from '../lists.ts';
import { rulesSql } from './queries.ts';
import { RulesRow } from './rows.ts';
import { rulesId } from './seed.ts';

export type Rules = z.infer<typeof CaseloadRules>;

export async function readRules(read: Reader): Promise<Rules> {
  const row = await read.one(rulesSql(), RulesRow);
  if (!row) throw new Error('the store has no rules for caseloads');
  return {
    id: row.id,
    rev: row.rev,
    limit: row.case_limit,
    warnFrom: row.warn_from,
    confirmed: row.confirmed_at !== null,
    weightsOn: row.weights_on === 1,
    weightUsual: row.weight_usual,
    weightComplex: row.weight_complex,
    weightStable: row.weight_stable,
    firstYearPercent: row.first_year_percent,
    eligibility: row.eligibility,
  };
}

export async function editRules({ tx, now }: CommandContext, input: Parsed<'caseload.editRules'>): Promise<Rules> {
  if (input.id !== rulesId) throw notFound();
  const before = await readRules(tx);
  // Refuses an older screen before judging what it says.
  await tx.update('caseload_rules', rulesId, input.rev, {});
  if ((input.warnFrom ?? before.warnFrom) > (input.limit ?? before.limit)) throw invalid(['warnFrom', 'over-limit']);
  await tx.update('caseload_rules', rulesId, input.rev, patchOf(input, before, new Date(now).toISOString()));
  return readRules(tx);
}

function patchOf(input: Parsed<'caseload.editRules'>, before: Rules, at: string): Patch {
  const columns = {
    case_limit: input.limit,
    warn_from: input.warnFrom,
    weight_usual: input.weightUsual,
    weight_complex: input.weightComplex,
    weight_stable: input.weightStable,
    first_year_percent: input.firstYearPercent,
    eligibility: input.eligibility,
    weights_on: input.weightsOn === undefined ? undefined : Number(input.weightsOn),
    // Confirmed once, the day of it stays.
    confirmed_at: confirmedAt(input.confirmed, before.confirmed, at),
  };
  return given(columns);
}

function confirmedAt(wanted: boolean | undefined, confirmed: boolean, at: string): string | null | undefined {
  if (wanted === undefined || wanted === confirmed) return undefined;
  return wanted ? at : null;
}
