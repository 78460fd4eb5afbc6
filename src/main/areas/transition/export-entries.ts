/** Stages, actions, milestones and what waits, as tables of words. */
import type { Computed, Progress } from '../../../shared/areas/transition.ts';
import type { Cell } from '../../documents/csv.ts';
import type { QueryContext, Words } from '../../gate/handler.ts';
import type { Asked, MakeTable } from './export.ts';
import { finds } from '../lists.ts';
import { nameOf } from './names.ts';
import { overview } from './overview.ts';
import { readStage } from './stage.ts';
import { waitingList } from './waiting.ts';

type Named = { readonly id: string; readonly name: string | null; readonly origin: string };

/** An entry's name in the words of the file. Catalogue entries keep the catalogue's id as their own. */
function named(words: Words, kind: Parameters<typeof nameOf>[1], entry: Named): string {
  return nameOf(words, kind, entry.name, entry.origin === 'own' ? null : entry.id);
}
const yesNo = (words: Words, value: boolean) => words.t(value ? 'transition:export.yes' : 'transition:export.no');
const says = (words: Words, computed: Computed | null): Cell =>
  computed ? words.t(`transition:computed.${computed.sentence}`, { have: computed.have, need: computed.need }) : null;
const originIn = (words: Words, entry: Named) => words.t(`catalogue:origin.${entry.origin}`);

const figures = [
  'counted',
  'done',
  'inProgress',
  'blocked',
  'notStarted',
  'suggested',
  'notRelevant',
  'milestones',
  'milestonesReached',
  'overdue',
  'dueSoon',
  'unowned',
] as const satisfies readonly (keyof Progress)[];

/** Phases and stages the export covers, in order. */
async function stagesOf({ read, today }: QueryContext, asked: Asked) {
  const { phases } = await overview(read, false, today);
  return phases.flatMap((phase) =>
    phase.stages
      .filter((stage) => asked.stageId == null || stage.id === asked.stageId)
      .map((stage) => ({ phase, stage })),
  );
}

export const stagesTable: MakeTable = async (context, asked, words) => {
  const stages = await stagesOf(context, asked);
  return {
    heads: ['phase', 'stage', 'state', ...figures, 'origin'],
    rows: stages
      .map(({ phase, stage }): Cell[] => [
        named(words, 'phase', phase),
        named(words, 'stage', stage),
        words.t(`transition:status.stage.${stage.state}`),
        ...figures.map((figure) => stage.progress[figure]),
        originIn(words, stage),
      ])
      .filter((row) => finds(asked.search, [String(row[0]), String(row[1])])),
  };
};

/** The stages themselves, with what stands in them, as the person may see them. */
async function wholeStages(context: QueryContext, asked: Asked) {
  const listed = await stagesOf(context, asked);
  const whole = [];
  for (const { stage } of listed) whole.push(await readStage(context, stage.id, false));
  return whole;
}

export const actionsTable: MakeTable = async (context, asked, words) => {
  const rows = (await wholeStages(context, asked)).flatMap((stage) =>
    stage.actions.map((action): Cell[] => [
      named(words, 'stage', stage),
      named(words, 'action', action),
      words.t(`transition:status.${action.status}`),
      action.reason,
      action.owner?.name ?? null,
      action.startDate,
      action.goalDate,
      action.doneOn,
      action.overdueDays,
      action.notes,
      action.evidence.map((one) => one.name).join('; '),
      says(words, action.computed),
      originIn(words, action),
    ]),
  );
  return {
    heads: [
      'stage',
      'action',
      'status',
      'reason',
      'owner',
      'startDate',
      'goalDate',
      'doneOn',
      'overdueDays',
      'notes',
      'evidence',
      'recordsSay',
      'origin',
    ],
    rows: found(asked, rows, [0, 1, 4]),
  };
};

export const milestonesTable: MakeTable = async (context, asked, words) => {
  const rows = (await wholeStages(context, asked)).flatMap((stage) =>
    stage.milestones.map((milestone): Cell[] => {
      const [newest] = milestone.declarations;
      return [
        named(words, 'stage', stage),
        named(words, 'milestone', milestone),
        yesNo(words, milestone.reached),
        newest?.on ?? null,
        newest?.by?.name ?? null,
        newest?.note ?? null,
        newest?.reason ?? null,
        says(words, milestone.computed),
        milestone.owner?.name ?? null,
        milestone.goalDate,
        milestone.overdueDays,
        milestone.notes,
        originIn(words, milestone),
      ];
    }),
  );
  return {
    heads: [
      'stage',
      'milestone',
      'reached',
      'declaredOn',
      'declaredBy',
      'declarationNote',
      'reason',
      'recordsSay',
      'owner',
      'goalDate',
      'overdueDays',
      'notes',
      'origin',
    ],
    rows: found(asked, rows, [0, 1, 8]),
  };
};

/** Rows whose names hold what is searched for. */
function found(asked: Asked, rows: readonly Cell[][], columns: readonly number[]): Cell[][] {
  return rows.filter((row) =>
    finds(
      asked.search,
      columns.map((column) => (row[column] ?? '').toString()),
    ),
  );
}

export const waitingTable: MakeTable = async (context, asked, words) => {
  const { stageId, search } = asked;
  const list = await waitingList(context, { kind: asked.waiting ?? 'overdue', stageId, search }, words);
  return {
    heads: ['kind', 'stage', 'name', 'status', 'reason', 'owner', 'goalDate', 'overdueDays'],
    rows: list.map(({ item, name, stage }) => [
      words.t(`transition:export.kind.${item.kind}`),
      stage(),
      name(),
      item.status ? words.t(`transition:status.${item.status}`) : words.t('transition:status.not-reached'),
      item.reason,
      item.owner?.name ?? null,
      item.goalDate,
      item.overdueDays,
    ]),
  };
};
