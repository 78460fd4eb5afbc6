/** The people around a fictional home and what was said between them: in French where it speaks that, else in English. */
import type { InLanguages } from '../words.ts';

/** Whom the story knows; what each is called and says stands below. */
export type Known =
  | 'founder'
  | 'board'
  | 'fund'
  | 'parish'
  | 'friends'
  | 'county'
  | 'houseParents'
  | 'council'
  | 'families'
  | 'chief'
  | 'health'
  | 'director';

interface Said {
  readonly name: string;
  readonly role: string;
  /** Why they stand where they stand, one for each time it was written down. */
  readonly reasons: readonly string[];
  readonly talks: readonly string[];
}

export interface PeopleWords {
  readonly people: Readonly<Record<Known, Said>>;
  readonly promises: {
    readonly budget: string;
    readonly building: string;
    readonly officer: string;
    readonly letters: string;
    readonly fee: string;
    readonly linen: string;
    readonly gift: string;
    readonly chapel: string;
  };
  /** What donors are told, and what they answered. */
  readonly messages: {
    readonly why: string;
    readonly collection: string;
    readonly youngAdults: string;
    readonly firstFamilies: string;
    readonly visits: string;
    readonly whoLooksAfter: string;
    readonly mayWeVisit: string;
  };
  readonly funds: Readonly<Record<'fund' | 'parish' | 'friends', readonly [now: string, later: string | null]>>;
}

const english: PeopleWords = {
  people: {
    founder: {
      name: 'Sister Benedicta Okoth',
      role: 'Began the home in 1998',
      reasons: [
        'Said in the meeting: “What did I build this for?”',
        'Came along on a visit to a family and was quiet for a long time.',
        'Spoke for the plan at the parish.',
      ],
      talks: [
        'Told her what we learned about children in families. She fears that all was in vain.',
        'She wants the chapel to stay open to the children who grew up here.',
      ],
    },
    board: {
      name: 'Board',
      role: 'Seven members, meets four times a year',
      reasons: ['Wants figures before it decides.', 'Voted six to one to stop admissions.'],
      talks: [
        'Showed what the home costs and why children come.',
        'Decided to stop admissions and asked for a budget each quarter.',
        'Talked about what becomes of the main building.',
      ],
    },
    fund: {
      name: 'Hope for Homes Fund',
      role: 'Pays a third of the budget',
      reasons: [
        'Open, but bound by its rules until the end of the year.',
        'Offered to pay for the social workers’ training.',
      ],
      talks: [
        'Told early, before any decision. They thanked us for it.',
        'The gift may follow the children into families.',
      ],
    },
    parish: {
      name: 'Parish of Saint Anne',
      role: 'Collects food and money each month',
      reasons: ['People ask what their collection is for if there is no home.', 'Waits to see the first families.'],
      talks: ['Spoke after mass. Many questions about children who have nobody.'],
    },
    friends: {
      name: 'Friends abroad',
      role: 'Private givers, two visits a year',
      reasons: ['Want to go on visiting “their” children.', 'Understood after the letter of two young adults.'],
      talks: [],
    },
    county: {
      name: 'County children’s office',
      role: 'Signs each placement',
      reasons: ['It is the county’s own policy.', 'New officer, overloaded, answers late.'],
      talks: [
        'Handed over our letter of intent.',
        'Emergency admissions only together.',
        'Asked for a named officer for our children.',
      ],
    },
    houseParents: {
      name: 'House parents',
      role: 'Eleven people',
      reasons: [
        'Fear for their work and for the children.',
        'Three have begun the training.',
        'Most know now what they will do after.',
      ],
      talks: [
        'Said openly that the home will close, and when they will know more.',
        'Asked each what they would like to do after.',
      ],
    },
    council: {
      name: 'Children’s council',
      role: 'Six elected each year',
      reasons: ['Some are afraid of being sent away.', 'Asked when the next visits home will be.'],
      talks: ['Told in plain words, with time for questions.', 'They want to choose what they take with them.'],
    },
    families: {
      name: 'Families of the valley',
      role: 'Parents and grandparents of our children',
      reasons: ['Glad, and worried about school fees.'],
      talks: ['First gathering at the chief’s place; thirty came.'],
    },
    chief: {
      name: 'Chief Muriithi',
      role: 'Chief of the location',
      reasons: ['Offers his meeting place.'],
      talks: ['Explained why children should not be brought to us any more.'],
    },
    health: { name: 'Ward health centre', role: 'Sees our children without fees', reasons: [], talks: [] },
    director: {
      name: 'The director',
      role: 'Leads the change',
      reasons: ['After the visit to a home that has changed.', 'Carries it.'],
      talks: ['Read and visited together; decided to begin.'],
    },
  },
  promises: {
    budget: 'A budget on paper for each meeting',
    building: 'A proposal for the main building',
    officer: 'Name one officer for all our children',
    letters: 'Tell each by letter what comes after',
    fee: 'Pay the exam fee of the three in training',
    linen: 'Everybody may take their bed linen along',
    gift: 'Write down that the gift may follow the children',
    chapel: 'Keep the chapel open on feast days',
  },
  messages: {
    why: 'Why we begin, and what becomes of your gift',
    collection: 'Your collection will feed families as it fed the home',
    youngAdults: 'Two young adults write how it is to come home',
    firstFamilies: 'The first six families, told by themselves',
    visits: 'What a visit may be from now on',
    whoLooksAfter: 'Who looks after those who have nobody?',
    mayWeVisit: 'May we still visit?',
  },
  funds: {
    fund: ['Food and house parents', 'Social workers and help for families'],
    parish: ['Food', null],
    friends: ['School fees of the children here', 'School fees wherever they live'],
  },
};

const french: PeopleWords = {
  people: {
    founder: {
      name: 'Sœur Bénédicte Okoth',
      role: 'A ouvert le foyer en 1998',
      reasons: [
        'A dit en réunion : « Pourquoi donc ai-je bâti cette maison ? »',
        'Nous a accompagnés chez une famille et est restée longtemps silencieuse.',
        'A défendu le projet devant la paroisse.',
      ],
      talks: [
        'Lui avons raconté ce que nous avons appris sur les enfants en famille. Elle craint que tout ait été vain.',
        'Elle souhaite que la chapelle reste ouverte aux enfants qui ont grandi ici.',
      ],
    },
    board: {
      name: 'Conseil d’administration',
      role: 'Sept membres, quatre réunions par an',
      reasons: ['Veut des chiffres avant de décider.', 'A voté par six voix contre une l’arrêt des admissions.'],
      talks: [
        'Avons montré ce que coûte le foyer et pourquoi les enfants y viennent.',
        'A décidé l’arrêt des admissions et demande un budget chaque trimestre.',
        'Avons parlé de l’avenir du bâtiment principal.',
      ],
    },
    fund: {
      name: 'Fonds Espoir des foyers',
      role: 'Paie un tiers du budget',
      reasons: [
        'Ouvert, mais tenu par ses règles jusqu’à la fin de l’année.',
        'A proposé de payer la formation des travailleurs sociaux.',
      ],
      talks: [
        'Prévenu tôt, avant toute décision. Il nous en a remerciés.',
        'Le don peut suivre les enfants dans les familles.',
      ],
    },
    parish: {
      name: 'Paroisse Sainte-Anne',
      role: 'Collecte des vivres et de l’argent chaque mois',
      reasons: [
        'On demande à quoi sert la collecte s’il n’y a plus de foyer.',
        'Attend de voir les premières familles.',
      ],
      talks: ['Avons pris la parole après la messe. Beaucoup de questions sur les enfants sans personne.'],
    },
    friends: {
      name: 'Les amis de l’étranger',
      role: 'Donateurs privés, deux visites par an',
      reasons: [
        'Veulent continuer à rendre visite à « leurs » enfants.',
        'Ont compris après la lettre de deux jeunes adultes.',
      ],
      talks: [],
    },
    county: {
      name: 'Service départemental de l’enfance',
      role: 'Signe chaque placement',
      reasons: ['C’est la politique du département.', 'Nouvel agent, débordé, répond tard.'],
      talks: [
        'Avons remis notre lettre d’intention.',
        'Admissions d’urgence seulement d’un commun accord.',
        'Avons demandé un agent désigné pour nos enfants.',
      ],
    },
    houseParents: {
      name: 'Éducateurs de maison',
      role: 'Onze personnes',
      reasons: [
        'Craignent pour leur emploi et pour les enfants.',
        'Trois ont commencé la formation.',
        'La plupart savent maintenant ce qu’ils feront ensuite.',
      ],
      talks: [
        'Avons dit ouvertement que le foyer fermera, et quand ils en sauront plus.',
        'Avons demandé à chacun ce qu’il aimerait faire ensuite.',
      ],
    },
    council: {
      name: 'Conseil des enfants',
      role: 'Six élus chaque année',
      reasons: ['Certains ont peur d’être renvoyés.', 'Demande quand auront lieu les prochaines visites à la maison.'],
      talks: [
        'Annoncé avec des mots simples, en laissant du temps aux questions.',
        'Ils veulent choisir ce qu’ils emportent.',
      ],
    },
    families: {
      name: 'Familles de la vallée',
      role: 'Parents et grands-parents de nos enfants',
      reasons: ['Contentes, et inquiètes des frais de scolarité.'],
      talks: ['Première rencontre chez le chef ; trente sont venus.'],
    },
    chief: {
      name: 'Le chef Muriithi',
      role: 'Chef du quartier',
      reasons: ['Offre son lieu de réunion.'],
      talks: ['Avons expliqué pourquoi il ne faut plus nous amener d’enfants.'],
    },
    health: { name: 'Centre de santé du quartier', role: 'Soigne nos enfants sans frais', reasons: [], talks: [] },
    director: {
      name: 'La direction',
      role: 'Conduit le changement',
      reasons: ['Après la visite d’un foyer qui a changé.', 'Le porte.'],
      talks: ['Lu et visité ensemble ; décidé de commencer.'],
    },
  },
  promises: {
    budget: 'Un budget écrit à chaque réunion',
    building: 'Une proposition pour le bâtiment principal',
    officer: 'Désigner un agent pour tous nos enfants',
    letters: 'Annoncer à chacun par lettre ce qui vient ensuite',
    fee: 'Payer les frais d’examen des trois en formation',
    linen: 'Chacun peut emporter son linge de lit',
    gift: 'Écrire que le don peut suivre les enfants',
    chapel: 'Garder la chapelle ouverte les jours de fête',
  },
  messages: {
    why: 'Pourquoi nous commençons, et ce que devient votre don',
    collection: 'Votre collecte nourrira les familles comme elle nourrissait le foyer',
    youngAdults: 'Deux jeunes adultes écrivent ce que c’est que de rentrer chez soi',
    firstFamilies: 'Les six premières familles, racontées par elles-mêmes',
    visits: 'Ce que peut être une visite désormais',
    whoLooksAfter: 'Qui s’occupe de ceux qui n’ont personne ?',
    mayWeVisit: 'Pouvons-nous encore venir ?',
  },
  funds: {
    fund: ['Alimentation et éducateurs de maison', 'Travailleurs sociaux et aide aux familles'],
    parish: ['Alimentation', null],
    friends: ['Frais de scolarité des enfants d’ici', 'Frais de scolarité où qu’ils vivent'],
  },
};

export const peopleWords: InLanguages<PeopleWords> = { en: english, fr: french };
