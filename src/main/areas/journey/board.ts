/**
 * The board's page. Every figure comes from where the area itself counts it. Who reads figures alone gets no name, no
 * reason, and no count of children that is too small to leave the house.
 */
import type { Board } from '../../../shared/areas/journey-board.ts';
import { grantOf } from '../../../shared/access.ts';
import { overdueDays } from '../../../shared/rules/overdue.ts';
import { forecast, spanOf } from '../../../shared/rules/slipping.ts';
import type { QueryContext } from '../../gate/handler.ts';
import { riskFigures, allRisks } from '../risks/facts-figures.ts';
import { computedFor, overview, wayItems, type WayItem } from '../transition/facts-way.ts';
import { readAssessments } from './assessments.ts';
import { linesOf, residenceOf } from './board-lines.ts';
import { organisationSql, signOffsSql } from './queries.ts';
import { NameRow, SignOffRow } from './rows.ts';
import { dependencies, linkOf, pieceOf } from './timeline.ts';

/** A page has room for so many. */
const listed = 6;
type Hold = Board['blocked'][number];

function holdsIn(context: Pick<QueryContext, 'today'>, items: readonly WayItem[], stages: Stages, nameless: boolean) {
  const toHold = (item: WayItem): Hold => ({
    ...{ id: item.id, name: item.name, kind: item.kind, stageId: item.stageId },
    stageName: stages.get(item.stageId) ?? null,
    reason: nameless ? null : item.reason,
    owner: nameless ? null : (item.owner?.name ?? null),
    overdueDays: overdueDays(item, context.today),
  });
  const late = items.map(toHold).filter((hold) => hold.overdueDays > 0);
  return {
    blocked: items
      .filter((item) => item.status === 'blocked')
      .map(toHold)
      .slice(0, listed),
    overdue: late.toSorted((a, b) => b.overdueDays - a.overdueDays).slice(0, listed),
  };
}
type Stages = ReadonlyMap<string, string | null>;

/** Stages in time: planned, expected, decided. */
async function phasesOf(context: QueryContext, items: readonly WayItem[]) {
  const { read, today } = context;
  const { phases, total } = await overview(read, false, today);
  const pieces = items.map(pieceOf);
  const days = forecast(pieces, (await dependencies(read)).map(linkOf), today);
  const decided = Map.groupBy(await read.all(signOffsSql(null), SignOffRow), (row) => row.stage_id);
  const shown = phases.map((phase) => ({
    ...{ id: phase.id, name: phase.name },
    stages: phase.stages.map((stage) => {
      const newest = decided.get(stage.id)?.[0];
      const own = pieces.filter((piece) => piece.stageId === stage.id);
      return {
        ...{ id: stage.id, name: stage.name, state: stage.state, progress: stage.progress },
        ...spanOf(own, days),
        ...{ decision: newest?.decision ?? null, decidedOn: newest?.decided_on ?? null },
      };
    }),
  }));
  return { phases: shown, total };
}

async function milestonesOf({ read, today }: QueryContext, items: readonly WayItem[]): Promise<Board['milestones']> {
  const own = items.filter((item) => item.kind === 'milestone');
  const said = await computedFor(
    read,
    own.map((item) => item.id),
    today,
  );
  return own.map((item) => ({
    ...{ id: item.id, name: item.name, stageId: item.stageId, goalDate: item.goalDate },
    overdueDays: overdueDays(item, today),
    ...{ declared: item.settled, declaredOn: item.doneOn },
    records: said.get(item.id)?.met ?? null,
  }));
}

async function risksOf(context: QueryContext, nameless: boolean): Promise<Board['risks']> {
  const { open, issues, overdue, levels } = await riskFigures(context);
  const named = !nameless && grantOf(context.actor.roles, 'risks.read') === 'all';
  const risks = named
    ? (await allRisks(context.read, null, context.today)).filter((risk) => risk.closedOn === null)
    : [];
  const top = risks.slice(0, listed).map(({ id, title, now, owner }) => ({
    ...{ id, title, level: now.level, owner: owner?.name ?? null },
  }));
  return { open, issues, overdue, levels, top };
}

async function readinessOf({ read }: QueryContext): Promise<Board['readiness']> {
  const [newest] = await readAssessments(read);
  return newest ? { on: newest.on, readiness: newest.readiness, endGoal: newest.endGoal } : null;
}

export async function board(context: QueryContext): Promise<Board> {
  const { read, today, actor } = context;
  const nameless = grantOf(actor.roles, 'transition.read') !== 'all';
  const items = await wayItems(read);
  const { phases, total } = await phasesOf(context, items);
  const stages = new Map(phases.flatMap((phase) => phase.stages).map((stage) => [stage.id, stage.name]));
  const organisation = await read.one(organisationSql(), NameRow);
  return {
    ...{ today, organisation: organisation?.name ?? '', nameless, phases, total },
    milestones: await milestonesOf(context, items),
    ...holdsIn(context, items, stages, nameless),
    risks: await risksOf(context, nameless),
    readiness: await readinessOf(context),
    residence: await residenceOf(read, today, nameless),
    lines: await linesOf(read, today),
  };
}
