/** How much a child is at risk, why, and when that is looked at again. Each rating stays; a review is a new one. */
import type { RiskRating } from '../../../shared/areas/assessment-family-parts.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { daysBetween } from '../../../shared/dates.ts';
import { daysLate, reviewDueOn, riskState } from '../../../shared/rules/assessment.ts';
import type { Broken } from '../../../shared/rules/status.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type * as z from 'zod';
import { byWhom, needChild } from './assessments.ts';
import { ratingsSql } from './queries.ts';
import { RatingRow } from './rows.ts';
import { readRules } from './sets.ts';

/** Nobody plans to look away for longer than a year. */
const longest = 366;

function toRating(row: z.output<typeof RatingRow>): RiskRating {
  return {
    id: row.id,
    level: row.level,
    reason: row.reason,
    childView: row.child_view,
    on: row.rated_on,
    reviewOn: row.review_on,
    by: byWhom(row),
  };
}

export async function risk(
  { read, today }: QueryContext,
  { childId }: Parsed<'assessment.risk'>,
): Promise<Output<'assessment.risk'>> {
  await needChild(read, childId);
  const ratings = (await read.all(ratingsSql(childId), RatingRow)).map(toRating);
  const reviewOn = ratings[0]?.reviewOn ?? null;
  return {
    ratings,
    state: riskState(reviewOn, today),
    overdueDays: daysLate(reviewOn, today),
    rules: await readRules(read),
  };
}

export async function rateRisk(
  { tx, today }: CommandContext,
  input: Parsed<'assessment.rateRisk'>,
): Promise<RiskRating> {
  await needChild(tx, input.childId);
  const kept = (await tx.all(ratingsSql(input.childId), RatingRow)).find((row) => row.id === input.id);
  const usual = reviewDueOn(input.on, input.level, await readRules(tx));
  // Saved twice, it keeps the day it was given, though the rules changed meanwhile.
  const reviewOn = input.reviewOn ?? kept?.review_on ?? usual;
  const faults: Broken[] = [];
  if (input.on > today) faults.push(['on', 'in-future']);
  if (reviewOn <= input.on) faults.push(['reviewOn', 'before-start']);
  else if (daysBetween(input.on, reviewOn) > longest) faults.push(['reviewOn', 'too-far']);
  if (faults.length > 0) throw invalid(...faults);
  await tx.insert('risk_rating', input.id, {
    child_id: input.childId,
    level: input.level,
    reason: input.reason,
    child_view: input.childView ?? null,
    rated_on: input.on,
    review_on: reviewOn,
  });
  const row = (await tx.all(ratingsSql(input.childId), RatingRow)).find((one) => one.id === input.id);
  if (!row) throw notFound();
  return toRating(row);
}
