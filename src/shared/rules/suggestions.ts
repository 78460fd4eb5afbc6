/**
 * Which preparation activities are suggested for a child, and why. A suggestion is never more than that: each activity
 * may be taken without it and left out in spite of it. What is not known is asked, not guessed.
 */
import { suggestedWhen, type Condition, type PlanGoal, type ProfileFact } from '../catalogue/plan.ts';
import { within, type AgeRange } from './age-range.ts';

export interface ChildSituation {
  /** Null: no birth date is known. */
  readonly age: AgeRange | null;
  /** Null: not decided yet. */
  readonly goal: PlanGoal | null;
  /** Null: nobody has written it down. */
  readonly facts: Readonly<Record<ProfileFact, boolean | null>>;
}

/** Why, as a word for the screen: `everyone`, `age`, `age-roughly`, a fact or a goal by its name. */
type SuggestionReason = 'everyone' | 'age' | 'age-roughly' | ProfileFact | PlanGoal;
/** What would have to be known first. */
type OpenQuestion = 'age' | 'goal' | ProfileFact;

export interface Suggestion {
  /** `ask`: it depends on something that nobody has written down. */
  readonly state: 'suggested' | 'ask' | 'not-suggested';
  readonly reasons: readonly SuggestionReason[];
  readonly questions: readonly OpenQuestion[];
}

interface Answer {
  readonly reason?: SuggestionReason;
  readonly question?: OpenQuestion;
}

function answer(condition: Condition, child: ChildSituation): Answer {
  switch (condition.kind) {
    case 'everyone':
      return { reason: 'everyone' };
    case 'fact': {
      const known = child.facts[condition.fact];
      if (known === null) return { question: condition.fact };
      return known ? { reason: condition.fact } : {};
    }
    case 'age': {
      const fits = within(child.age, condition.from, condition.to);
      if (fits === 'yes') return { reason: 'age' };
      // A rough age that may fit is a reason already: better one suggestion too many.
      if (fits === 'maybe') return child.age === null ? { question: 'age' } : { reason: 'age-roughly' };
      return {};
    }
    case 'goal':
      if (child.goal === null) return { question: 'goal' };
      return condition.goals.includes(child.goal) ? { reason: child.goal } : {};
  }
}

/** `conditions`: any one of them is enough; none at all suggests it to nobody. */
export function suggestion(conditions: readonly Condition[], child: ChildSituation): Suggestion {
  const answers = conditions.map((condition) => answer(condition, child));
  const reasons = answers.flatMap(({ reason }) => reason ?? []);
  if (reasons.length > 0) return { state: 'suggested', reasons, questions: [] };
  const questions = answers.flatMap(({ question }) => question ?? []);
  return { state: questions.length > 0 ? 'ask' : 'not-suggested', reasons: [], questions };
}

/** For an activity of the catalogue, or of the organisation's own, which no rule speaks about. */
export function suggestionFor(activityId: string, child: ChildSituation): Suggestion {
  return suggestion(Object.hasOwn(suggestedWhen, activityId) ? (suggestedWhen[activityId] ?? []) : [], child);
}
