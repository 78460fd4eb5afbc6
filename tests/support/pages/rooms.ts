/** Every page there is, by name and how one gets there: for whatever has to hold on all of them. */
import type { LaunchedApp } from '../launch.ts';
import { childFile, fileParts } from './child-file.ts';
import { around, aroundAreas, partsOf } from './around.ts';
import { inside } from './inside.ts';
import { panelOf } from './panel.ts';
import { kitPages, planAndKit, plannedParts, planPages } from './plan-kit.ts';
import { workforce } from './workforce.ts';

export interface Room {
  readonly name: string;
  readonly enter: () => Promise<void>;
}

/** Whatever stands open is closed first. */
function roomMaker(app: LaunchedApp): (name: string, enter: () => Promise<void>) => Room {
  const closePanel = async () => {
    for (let n = 0; n < 3 && (await app.page.getByRole('dialog').count()) > 0; n += 1) {
      await app.page.keyboard.press('Escape');
      await app.page.waitForTimeout(250);
    }
  };
  return (name, enter) => ({
    name,
    async enter() {
      await closePanel();
      await enter();
      await app.page.waitForLoadState('networkidle');
    },
  });
}

/** Of a director who is signed in. Each room may be entered from any other. */
export function everyRoom(app: LaunchedApp, language = 'en'): readonly Room[] {
  const { say, ...go } = inside(app, language);
  const room = roomMaker(app);
  const work = workforce(app, language);
  const files = childFile(app, language);
  const near = around(app, language);
  const planned = planAndKit(app, language);
  const panel = (list: 'actions' | 'milestones', name: string) => async () => {
    await go.openStage();
    await panelOf(app, language).open(list, name);
  };
  return [
    room('home', go.openHome),
    room('overview', go.openTransition),
    room('stage', () => go.openStage()),
    room('action', panel('actions', say('catalogue:action.swf-form-team'))),
    room('milestone', panel('milestones', say('catalogue:milestone.swf-m-sops-in-place'))),
    room('waiting', () => go.openWaiting('undecided')),
    room('documents', go.openDocuments),
    ...(['timeline', 'signOff', 'selfAssessment', 'learning', 'risks', 'board'] as const).map((page) =>
      room(page, () => go.openWay(page)),
    ),
    ...aroundAreas.flatMap((area) => [
      room(area, () => near.open(area)),
      ...partsOf(area).map((part) => room(`${area}-${part}`, () => near.openPart(area, part))),
    ]),
    room('gate', go.openGate),
    room('assess', go.openAssess),
    room('team', () => work.open('team')),
    ...(['glance', 'checks', 'import'] as const).map((page) => room(`team-${page}`, () => work.openPart('team', page))),
    room('training', () => work.open('training')),
    ...(['sessions', 'needs', 'topics'] as const).map((page) =>
      room(`training-${page}`, () => work.openPart('training', page)),
    ),
    room('training-plan', work.openPlan),
    room('supervision', () => work.open('supervision')),
    room('supervision-actions', () => work.openPart('supervision', 'actions')),
    room('supervision-record', work.openRecording),
    room('caseload', () => work.open('caseload')),
    ...(['children', 'cover', 'rules'] as const).map((page) =>
      room(`caseload-${page}`, () => work.openPart('caseload', page)),
    ),
    room('assessment', () => files.openAssessments()),
    room('assessment-asked', () => files.openAsked()),
    room('children', () => files.openList()),
    room('children-add', () => files.openAdd()),
    ...(['import', 'choices'] as const).map((page) => room(`children-${page}`, () => files.openAll(page))),
    ...(['documents', 'tasks', 'kinds'] as const).map((page) => room(`file-${page}`, () => files.openAll(page))),
    room('plan', () => planned.openPlans()),
    ...planPages.map((page) => room(`plan-${page}`, () => planned.openPlans(page))),
    room('kit', () => planned.openKits()),
    ...kitPages.map((page) => room(`kit-${page}`, () => planned.openKits(page))),
    ...(['organisation', 'people', 'security', 'changes', 'looks', 'about'] as const).map((page) =>
      room(`settings-${page}`, () => go.openSettings(page)),
    ),
  ];
}

/** Rooms of somebody or something: there have to be people, sessions and children at work. */
export function roomsOfPeople(app: LaunchedApp, language = 'en'): readonly Room[] {
  const work = workforce(app, language);
  const files = childFile(app, language);
  const planned = planAndKit(app, language);
  const room = roomMaker(app);
  return [
    room('team-person', () => work.openPerson()),
    room('training-person', work.openRecord),
    room('training-cell', work.openCell),
    room('training-session', work.openSession),
    room('supervision-person', work.openSupervised),
    room('caseload-worker', work.openWorker),
    room('child', () => files.openChild()),
    ...fileParts.map((part) =>
      room(`child-${part}`, async () => {
        await files.openChild();
        await files.openPart(part);
      }),
    ),
    ...plannedParts.map((part) => room(`child-${part}`, () => planned.openOf(part))),
    room('plan-cell', planned.openCell),
    room('kit-first', planned.openFirstKit),
    room('kit-line', () => planned.openKitLine()),
    room('plan-action', () => planned.openAction()),
    room('plan-criterion', () => planned.openCriterion()),
    ...(['person', 'household'] as const).map((one) =>
      room(`family-${one}`, async () => {
        await files.openChild();
        await files.openPart('family');
        await planned.press(`assessment:family.add-${one}`);
      }),
    ),
    room('child-assessment-write', async () => {
      await files.openChild();
      await files.beginAssessment();
    }),
  ];
}

/** What is there only in a home that has come further: a plan that was shared, a kit that was handed over. */
export function roomsFurtherOn(app: LaunchedApp, language = 'en'): readonly Room[] {
  const room = roomMaker(app);
  const planned = planAndKit(app, language);
  return [room('plan-compare', () => planned.openCompared()), room('kit-receipt', () => planned.openReceipt())];
}
