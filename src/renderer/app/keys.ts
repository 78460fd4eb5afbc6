/** Which words there are, read off the English files: a key that does not exist does not compile. */
import type caseload from '../../shared/locales/en/caseload.json';
import type catalogue from '../../shared/locales/en/catalogue.json';
import type children from '../../shared/locales/en/children.json';
import type casefile from '../../shared/locales/en/casefile.json';
import type assessment from '../../shared/locales/en/assessment.json';
import type plan from '../../shared/locales/en/plan.json';
import type kit from '../../shared/locales/en/kit.json';
import type journey from '../../shared/locales/en/journey.json';
import type stakeholders from '../../shared/locales/en/stakeholders.json';
import type risks from '../../shared/locales/en/risks.json';
import type money from '../../shared/locales/en/money.json';
import type premises from '../../shared/locales/en/premises.json';
import type common from '../../shared/locales/en/common.json';
import type session from '../../shared/locales/en/session.json';
import type settings from '../../shared/locales/en/settings.json';
import type supervision from '../../shared/locales/en/supervision.json';
import type team from '../../shared/locales/en/team.json';
import type training from '../../shared/locales/en/training.json';
import type transition from '../../shared/locales/en/transition.json';

interface Files {
  readonly caseload: typeof caseload;
  readonly catalogue: typeof catalogue;
  readonly children: typeof children;
  readonly casefile: typeof casefile;
  readonly assessment: typeof assessment;
  readonly plan: typeof plan;
  readonly kit: typeof kit;
  readonly journey: typeof journey;
  readonly stakeholders: typeof stakeholders;
  readonly risks: typeof risks;
  readonly money: typeof money;
  readonly premises: typeof premises;
  readonly common: typeof common;
  readonly session: typeof session;
  readonly settings: typeof settings;
  readonly supervision: typeof supervision;
  readonly team: typeof team;
  readonly training: typeof training;
  readonly transition: typeof transition;
}
export type Namespace = keyof Files;

type WithoutPlural<K> = K extends `${infer Stem}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Stem : K;
export type Key<N extends Namespace> = Extract<WithoutPlural<keyof Files[N]>, string>;

declare module 'i18next' {
  interface CustomTypeOptions {
    // Keys are typed here, by `Key`; the library need not read the placeholders again.
    readonly strictInterpolationChecks: false;
  }
}
