/** Risks as records: with every review, what they block, and how they stand now. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import type { Risk } from '../../../shared/areas/risks.ts';
import {
  graver,
  isReviewOverdue,
  levelOf,
  reviewOverdueDays,
  riskSteps,
  type Rating,
  type RiskScale,
} from '../../../shared/rules/risks.ts';
import { notFound } from '../../errors.ts';
import type { QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { historyOfRows, type LoggedRow } from '../histories.ts';
import { placeIn } from '../transition/facts-way.ts';
import { blockIdsSql, blocksSql, reviewIdsSql, reviewsSql, riskSql, risksSql } from './queries.ts';
import { BlockRow, IdRow, person, ReviewRow, RiskRow } from './rows.ts';
import { readScale } from './scale.ts';

type Rated = Risk['now'];
type Block = Risk['blocks'][number];

function rated({ likelihood, impact }: Rating, scale: RiskScale): Rated {
  return { likelihood, impact, level: levelOf({ likelihood, impact }, scale) };
}

function toReview(row: ReviewRow, scale: RiskScale): Risk['reviews'][number] {
  return {
    id: row.id,
    on: row.reviewed_on,
    rating: rated(row, scale),
    note: row.note,
    by: person(row.by_id, row.by_name, row.by_disabled),
    at: row.created_at,
  };
}

/** Where an issue points; what was removed or retired since is not blocked any more. */
async function toBlocks(read: Reader, rows: readonly BlockRow[]): Promise<Block[]> {
  const blocks: Block[] = [];
  for (const row of rows) {
    const place = await placeIn(read, row.about, row.about_id);
    if (!place || place.gone) continue;
    const { name, stageId } = place;
    blocks.push({ id: row.id, rev: row.rev, about: row.about, aboutId: row.about_id, name, stageId });
  }
  return blocks;
}

function toRisk(row: RiskRow, scale: RiskScale, reviews: readonly ReviewRow[], blocks: Block[], today: string): Risk {
  const [newest] = reviews;
  const after =
    row.likelihood_after === null || row.impact_after === null
      ? null
      : rated({ likelihood: row.likelihood_after, impact: row.impact_after }, scale);
  const due = { reviewOn: row.review_on, closed: row.closed_on !== null };
  return {
    ...{ id: row.id, rev: row.rev, kind: row.kind, title: row.title, cause: row.cause, effect: row.effect },
    raisedOn: row.raised_on,
    before: rated(row, scale),
    after,
    now: rated(newest ?? row, scale),
    ...{ response: row.response, plan: row.plan },
    owner: person(row.owner_id, row.owner_name, row.owner_disabled),
    reviewOn: row.review_on,
    overdueDays: reviewOverdueDays(due, today),
    ...{ closedOn: row.closed_on, closeReason: row.close_reason },
    blocks,
    reviews: reviews.map((one) => toReview(one, scale)),
  };
}

async function toRisks(read: Reader, rows: readonly RiskRow[], today: string): Promise<Risk[]> {
  const scale = await readScale(read);
  const ids = rows.map((row) => row.id);
  const reviews = Map.groupBy(await read.all(reviewsSql(ids), ReviewRow), (row) => row.risk_id);
  const blocks = Map.groupBy(await read.all(blocksSql(ids), BlockRow), (row) => row.risk_id);
  const risks: Risk[] = [];
  for (const row of rows) {
    const own = await toBlocks(read, blocks.get(row.id) ?? []);
    risks.push(toRisk(row, scale, reviews.get(row.id) ?? [], own, today));
  }
  return risks;
}

/** Open ones first, the gravest before the others; closed ones as they were closed, newest first. */
function inOrder(risks: readonly Risk[]): Risk[] {
  const open = risks.filter((risk) => risk.closedOn === null);
  const closed = risks.filter((risk) => risk.closedOn !== null);
  return [
    ...open.toSorted((a, b) => graver({ ...a.now, reviewOn: a.reviewOn }, { ...b.now, reviewOn: b.reviewOn })),
    ...closed.toSorted((a, b) => ((a.closedOn ?? '') < (b.closedOn ?? '') ? 1 : -1)),
  ];
}

/** `ownerId`: only what this person owns. */
export async function allRisks(read: Reader, ownerId: string | null, today: string): Promise<Risk[]> {
  return inOrder(await toRisks(read, await read.all(risksSql(ownerId), RiskRow), today));
}

export async function list({ read, grant, actor, today }: QueryContext): Promise<Output<'risks.list'>> {
  return { risks: await allRisks(read, grant === 'all' ? null : actor.id, today), scale: await readScale(read) };
}

/** @throws AppError `not-found` */
export async function readRisk(read: Reader, id: string, today: string): Promise<Risk> {
  const row = await read.one(riskSql(id), RiskRow);
  const [risk] = row ? await toRisks(read, [row], today) : [];
  if (!risk) throw notFound();
  return risk;
}

export async function figures({ read, today }: Pick<QueryContext, 'read' | 'today'>): Promise<Output<'risks.figures'>> {
  const open = (await allRisks(read, null, today)).filter((risk) => risk.closedOn === null);
  const levels = { low: 0, medium: 0, high: 0, severe: 0 };
  for (const risk of open) levels[risk.now.level] += 1;
  const at = (likelihood: number, impact: number) =>
    open.filter(({ now }) => now.likelihood === likelihood && now.impact === impact).length;
  return {
    open: open.length,
    issues: open.filter((risk) => risk.kind === 'issue').length,
    overdue: open.filter((risk) => isReviewOverdue({ reviewOn: risk.reviewOn, closed: false }, today)).length,
    blocking: open.filter((risk) => risk.kind === 'issue' && risk.blocks.length > 0).length,
    levels,
    cells: riskSteps.map((likelihood) => riskSteps.map((impact) => at(likelihood, impact))),
    scale: await readScale(read),
  };
}

/** The risk's own changes, and those of its reviews and of what it blocks. */
export async function history(
  { read, today }: QueryContext,
  { id }: Parsed<'risks.history'>,
): Promise<Output<'risks.history'>> {
  await readRisk(read, id, today);
  const reviews = (await read.all(reviewIdsSql(id), IdRow)).map((row): LoggedRow => ['risk_review', row.id]);
  const blocks = (await read.all(blockIdsSql(id), IdRow)).map((row): LoggedRow => ['risk_block', row.id]);
  return { entries: await historyOfRows(read, [['risk', id], ...reviews, ...blocks]) };
}
