/**
 * What is said of the money, the homes and the services of a fictional organisation: in French where it speaks that,
 * else in English. In the order in which the stories tell it.
 */
import type { InLanguages } from '../words.ts';

export interface MoneyWords {
  /** What the home counts in, and how much one unit of the story is worth in it. */
  readonly currency: 'KES' | 'XOF';
  readonly worth: number;
  /** Units of it for one of the other's, each with the day before today from which it holds. */
  readonly rates: readonly (readonly [currency: 'EUR' | 'USD', daysAgo: number, worth: number])[];
  readonly sources: readonly string[];
  readonly lines: readonly string[];
}

export const moneyWords: InLanguages<MoneyWords> = {
  en: {
    currency: 'KES',
    worth: 1,
    rates: [
      ['EUR', 726, 151.4],
      ['USD', 726, 141.2],
      ['EUR', 401, 163.75],
      ['USD', 401, 152.1],
      ['EUR', 88, 149.9],
      ['USD', 88, 129.35],
    ],
    sources: ['Hope for Homes Fund', 'Parish of Saint Anne', 'County government', 'Friends abroad'],
    lines: [
      'House parents and kitchen',
      'Food',
      'Water, power, repairs',
      'Social workers',
      'Help for families',
      'Training and advice',
      'Tracing of families: journeys',
      'Severance pay, Hill House',
      'Day care: rebuilding',
      'Office',
    ],
  },
  fr: {
    currency: 'XOF',
    worth: 5,
    rates: [
      ['EUR', 726, 655.957],
      ['USD', 726, 622.4],
      ['USD', 401, 588.1],
      ['USD', 88, 563.75],
    ],
    sources: ['Fonds Espoir des foyers', 'Paroisse Sainte-Anne', 'Conseil départemental', 'Les amis de l’étranger'],
    lines: [
      'Éducateurs de maison et cuisine',
      'Alimentation',
      'Eau, électricité, réparations',
      'Travailleurs sociaux',
      'Aide aux familles',
      'Formation et conseil',
      'Recherche des familles : déplacements',
      'Indemnités de départ, Maison de la Colline',
      'Accueil de jour : travaux',
      'Bureau',
    ],
  },
};

type Used = readonly [name: string, useNow: string, useLater: string | null];

export interface PremisesWords {
  readonly firstPlace: string;
  readonly second: string;
  readonly secondPlace: string;
  readonly board: string;
  readonly decidedTogether: string;
  readonly stops: { readonly first: string; readonly second: string };
  readonly exceptions: readonly [string, string];
  readonly rules: readonly [before: string, after: string];
  readonly owners: { readonly own: string; readonly founder: string; readonly leased: string };
  readonly assets: {
    readonly main: Used;
    readonly school: Used;
    readonly second: Used;
    readonly farm: Used;
    readonly bus: Used;
  };
  readonly services: {
    readonly family: readonly [name: string, forWhom: string];
    readonly dayCare: readonly [name: string, forWhom: string];
    readonly school: readonly [name: string, forWhom: string];
  };
}

export const premisesWords: InLanguages<PremisesWords> = {
  en: {
    firstPlace: 'Riverside',
    second: 'Hill House',
    secondPlace: 'Upper town',
    board: 'The board',
    decidedTogether: 'Director, with the county office',
    stops: { first: 'Every child who comes now would have to leave again.', second: 'The smaller home first.' },
    exceptions: [
      'Two brothers found at the bus park at night; no relative could be reached before the weekend.',
      'Court order of the same day. A foster family was found three weeks later.',
    ],
    rules: [
      'Children come only with a letter of the county children’s office, and after a talk with their relatives.',
      'No child is admitted. In an emergency the director decides together with the county office, in writing.',
    ],
    owners: { own: 'The organisation', founder: 'Founder’s family', leased: 'County, on lease' },
    assets: {
      main: ['Main building', 'Dormitories and kitchen', 'Day care and rooms for families'],
      school: ['School block', 'Lessons for our children', 'Help with school for the whole ward'],
      second: ['Hill House', 'Home of the younger children', null],
      farm: ['Farm, four acres', 'Vegetables and milk for the kitchen', null],
      bus: ['Minibus', 'School runs', 'Visits to families'],
    },
    services: {
      family: ['Support for families', 'Families the children went to'],
      dayCare: ['Day care', '40 children under five of the ward'],
      school: ['Help with school', 'Children of the ward who fall behind'],
    },
  },
  fr: {
    firstPlace: 'Bord du fleuve',
    second: 'Maison de la Colline',
    secondPlace: 'Ville haute',
    board: 'Le conseil d’administration',
    decidedTogether: 'La direction, avec le service départemental',
    stops: {
      first: 'Tout enfant qui arriverait maintenant devrait repartir bientôt.',
      second: 'La petite maison d’abord.',
    },
    exceptions: [
      'Deux frères trouvés de nuit à la gare routière ; aucun proche joignable avant la fin de la semaine.',
      'Décision du tribunal du jour même. Une famille d’accueil a été trouvée trois semaines plus tard.',
    ],
    rules: [
      'Un enfant ne vient qu’avec une lettre du service départemental de l’enfance, après un entretien avec ses proches.',
      'Aucun enfant n’est admis. En cas d’urgence, la direction décide par écrit avec le service départemental.',
    ],
    owners: { own: 'L’organisation', founder: 'Famille de la fondatrice', leased: 'Département, en bail' },
    assets: {
      main: ['Bâtiment principal', 'Dortoirs et cuisine', 'Accueil de jour et salles pour les familles'],
      school: ['Bâtiment scolaire', 'Cours pour nos enfants', 'Soutien scolaire pour tout le quartier'],
      second: ['Maison de la Colline', 'Maison des plus petits', null],
      farm: ['Champ d’un hectare et demi', 'Légumes et lait pour la cuisine', null],
      bus: ['Minibus', 'Trajets vers l’école', 'Visites aux familles'],
    },
    services: {
      family: ['Accompagnement des familles', 'Les familles où les enfants sont allés'],
      dayCare: ['Accueil de jour', '40 enfants de moins de cinq ans du quartier'],
      school: ['Soutien scolaire', 'Enfants du quartier qui ont pris du retard'],
    },
  },
};
