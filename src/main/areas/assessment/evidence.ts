/** What the records of this area say about the transition. Houses and counts: no child and no person is named. */
import type { Computed } from '../../../shared/areas/transition.ts';
import type { Reader } from '../../store/types.ts';
import { byName } from '../by-name.ts';
import type { EvidenceProvider } from '../transition/facts.ts';
import type { ChildProfile } from '../children/facts.ts';
import { dueState } from '../../../shared/rules/assessment.ts';
import { residents } from './lists.ts';
import { isFamilyMissing, knownOf, standingOf, standsIn, type Known } from './standing.ts';

interface One {
  readonly profile: ChildProfile;
  readonly known: Known | undefined;
}
type Test = (one: One, today: string) => boolean;

const assessed: Test = ({ known }, today) => {
  const state = dueState(known?.assessments[0]?.nextOn ?? null, today);
  return state === 'in-date' || state === 'due-soon';
};
/** The search is over: found, not needed, or nothing more can be tried. */
const traced: Test = ({ known }) =>
  known?.tracing === 'found' || known?.tracing === 'not-needed' || known?.tracing === 'exhausted';
const familyAssessed: Test = ({ known }) => known !== undefined && known.families.length > 0 && !isFamilyMissing(known);
/** As the list it opens has it. */
const everybodyAssessed: Test = ({ profile, known }, today) =>
  !standsIn(standingOf(profile, known, today), 'not-assessed');

interface Question {
  readonly sentence: string;
  readonly met: Test;
  /** Of which children it is asked. */
  readonly of?: Test;
}

const hasFamily: Test = ({ known }) => known !== undefined && (known.tracing === 'found' || known.households > 0);

const questions: Readonly<Record<string, Question>> = {
  'swf-wellbeing-assessments': { sentence: 'wellbeing-assessed', met: assessed },
  'tap-assess-child': { sentence: 'wellbeing-assessed', met: assessed },
  'tap-trace-family': { sentence: 'families-traced', met: traced },
  'tap-m-families-traced': { sentence: 'families-traced', met: traced },
  'tap-assess-family': { sentence: 'families-assessed', met: familyAssessed, of: hasFamily },
  'tap-m-assessments-done': { sentence: 'assessments-done', met: everybodyAssessed },
};

function computed(all: readonly One[], { sentence, met, of = () => true }: Question, today: string): Computed {
  const asked = all.filter((one) => of(one, today));
  const houses = Map.groupBy(asked, (one) => one.profile.house ?? '');
  const list = [...houses]
    .toSorted(([a], [b]) => byName(a, b))
    .map(([house, children]) => {
      const have = children.filter((one) => met(one, today)).length;
      return {
        id: `house:${house}`,
        name: house === '' ? null : house,
        met: have === children.length,
        detail: `${have}/${children.length}`,
      };
    });
  const have = asked.filter((one) => met(one, today)).length;
  return { met: asked.length === 0 ? null : have === asked.length, sentence, have, need: asked.length, list };
}

async function everyChild(read: Reader, today: string): Promise<One[]> {
  const known = await knownOf(read, null, today);
  return (await residents(read, null, today)).map((profile) => ({ profile, known: known.get(profile.id) }));
}

/** Children in residence assessed in date, their families found and assessed: house by house. */
export const assessmentEvidence: EvidenceProvider = {
  about: Object.keys(questions),
  async compute(read, ids, today) {
    const all = await everyChild(read, today);
    return new Map(
      ids.flatMap((id) => {
        const question = questions[id];
        return question ? [[id, computed(all, question, today)] as const] : [];
      }),
    );
  },
};
