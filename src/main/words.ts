/** Words for documents made in main. The languages are part of the program: nothing is read from disk for them. */
import { createInstance, type i18n } from 'i18next';
import enCatalogue from '../shared/locales/en/catalogue.json' with { type: 'json' };
import enCommon from '../shared/locales/en/common.json' with { type: 'json' };
import enSettings from '../shared/locales/en/settings.json' with { type: 'json' };
import enTransition from '../shared/locales/en/transition.json' with { type: 'json' };
import frCatalogue from '../shared/locales/fr/catalogue.json' with { type: 'json' };
import frCommon from '../shared/locales/fr/common.json' with { type: 'json' };
import frSettings from '../shared/locales/fr/settings.json' with { type: 'json' };
import frTransition from '../shared/locales/fr/transition.json' with { type: 'json' };
import enCaseload from '../shared/locales/en/caseload.json' with { type: 'json' };
import frCaseload from '../shared/locales/fr/caseload.json' with { type: 'json' };
import enCasefile from '../shared/locales/en/casefile.json' with { type: 'json' };
import frCasefile from '../shared/locales/fr/casefile.json' with { type: 'json' };
import enJourney from '../shared/locales/en/journey.json' with { type: 'json' };
import frJourney from '../shared/locales/fr/journey.json' with { type: 'json' };
import enRisks from '../shared/locales/en/risks.json' with { type: 'json' };
import frRisks from '../shared/locales/fr/risks.json' with { type: 'json' };
import enSupervision from '../shared/locales/en/supervision.json' with { type: 'json' };
import frSupervision from '../shared/locales/fr/supervision.json' with { type: 'json' };
import enTeam from '../shared/locales/en/team.json' with { type: 'json' };
import frTeam from '../shared/locales/fr/team.json' with { type: 'json' };
import enTraining from '../shared/locales/en/training.json' with { type: 'json' };
import frTraining from '../shared/locales/fr/training.json' with { type: 'json' };
import enMoney from '../shared/locales/en/money.json' with { type: 'json' };
import frMoney from '../shared/locales/fr/money.json' with { type: 'json' };
import enPremises from '../shared/locales/en/premises.json' with { type: 'json' };
import frPremises from '../shared/locales/fr/premises.json' with { type: 'json' };
import enStakeholders from '../shared/locales/en/stakeholders.json' with { type: 'json' };
import frStakeholders from '../shared/locales/fr/stakeholders.json' with { type: 'json' };
import enAssessment from '../shared/locales/en/assessment.json' with { type: 'json' };
import frAssessment from '../shared/locales/fr/assessment.json' with { type: 'json' };
import enChildren from '../shared/locales/en/children.json' with { type: 'json' };
import frChildren from '../shared/locales/fr/children.json' with { type: 'json' };
import enKit from '../shared/locales/en/kit.json' with { type: 'json' };
import frKit from '../shared/locales/fr/kit.json' with { type: 'json' };
import enPlan from '../shared/locales/en/plan.json' with { type: 'json' };
import frPlan from '../shared/locales/fr/plan.json' with { type: 'json' };
import type { Words } from './gate/handler.ts';

/** Only what documents made in main need; the screen has its own, larger set. */
const resources = {
  en: {
    children: enChildren,
    kit: enKit,
    plan: enPlan,
    assessment: enAssessment,
    training: enTraining,
    money: enMoney,
    premises: enPremises,
    stakeholders: enStakeholders,
    team: enTeam,
    supervision: enSupervision,
    casefile: enCasefile,
    caseload: enCaseload,
    journey: enJourney,
    risks: enRisks,
    common: enCommon,
    catalogue: enCatalogue,
    settings: enSettings,
    transition: enTransition,
  },
  fr: {
    children: frChildren,
    kit: frKit,
    plan: frPlan,
    assessment: frAssessment,
    training: frTraining,
    money: frMoney,
    premises: frPremises,
    stakeholders: frStakeholders,
    team: frTeam,
    supervision: frSupervision,
    casefile: frCasefile,
    caseload: frCaseload,
    journey: frJourney,
    risks: frRisks,
    common: frCommon,
    catalogue: frCatalogue,
    settings: frSettings,
    transition: frTransition,
  },
};
const fallback = 'en';

let shared: i18n | undefined;
function instance(): i18n {
  if (shared) return shared;
  shared = createInstance();
  void shared.init({
    lng: fallback,
    fallbackLng: fallback,
    ns: Object.keys(resources.en),
    defaultNS: 'transition',
    resources,
    keySeparator: false,
    nsSeparator: ':',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return shared;
}

/** Unknown languages answer in English; a language's region is left out where only the language is known. */
export function makeWords(language: string): Words {
  const t = instance().getFixedT(language);
  return { language, t: (key, values) => t(key, { ...values }) };
}
