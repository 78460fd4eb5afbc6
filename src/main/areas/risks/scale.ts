/** From which product of likelihood and impact on a risk counts as medium, high, severe. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import { isScale, usualScale } from '../../../shared/rules/risks.ts';
import { invalid } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { scaleSql } from './queries.ts';
import { ScaleRow } from './rows.ts';
import { scaleId } from './seed.ts';

type Scale = Output<'risks.editScale'>;

export async function readScale(read: Reader): Promise<Scale> {
  const row = await read.one(scaleSql(scaleId), ScaleRow);
  if (!row) return { rev: 1, ...usualScale };
  return { rev: row.rev, mediumFrom: row.medium_from, highFrom: row.high_from, severeFrom: row.severe_from };
}

export async function editScale({ tx }: CommandContext, { rev, ...scale }: Parsed<'risks.editScale'>): Promise<Scale> {
  if (!isScale(scale)) throw invalid(['severeFrom', 'not-rising']);
  await tx.update('risk_scale', scaleId, rev, {
    medium_from: scale.mediumFrom,
    high_from: scale.highFrom,
    severe_from: scale.severeFrom,
  });
  return readScale(tx);
}
