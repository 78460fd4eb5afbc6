/** What the people of a fictional home wrote on their way: in French where the home speaks it, else in English. */

type Learnt = readonly [
  title: string,
  source: string,
  who: string,
  people: number,
  learnt: string | null,
  next: string | null,
];
type Risk = readonly [title: string, cause: string, effect: string, plan: string];

export interface Told {
  readonly board: string;
  readonly refused: string;
  readonly withConditions: string;
  readonly inSpite: string;
  readonly conditions: readonly string[];
  readonly tookPart: string;
  readonly startingPoints: readonly [string, ...string[]];
  /** By score, 1 to 4. */
  readonly reasons: readonly string[];
  readonly signs: string;
  readonly risks: string;
  readonly actOnMoney: string;
  readonly learnt: readonly Learnt[];
  readonly register: readonly Risk[];
  readonly reviews: readonly string[];
  readonly closed: string;
}

const english: Told = {
  board: 'The board, at its meeting',
  refused: 'The founder and the principal donor have not said the same thing yet. We meet again when both have signed.',
  withConditions: 'We go on. What is open is written down with a name and a day.',
  inSpite: 'The two can go on side by side; the signature came this morning.',
  conditions: ['Bring the signed paper to the county office', 'Finish the file of what is still missing'],
  tookPart: 'Director, supervisor, two house parents, the chair of the board',
  startingPoints: [
    'Talk with the principal donor before anybody else, and take the chair of the board along.',
    'Begin with the families that visit already.',
    'Keep the pace with the families; find the money for the second year.',
  ],
  reasons: [
    'Nobody has spoken about this yet, and it would stop us.',
    'We have begun, but it rests on one person.',
    'Most of it is there and written down.',
    'It works, and would go on without us watching.',
  ],
  signs: 'People bring it up by themselves in the Monday meeting.',
  risks: 'If one person leaves, it begins anew.',
  actOnMoney: 'Tell the principal donor early, face to face, what will change',
  learnt: [
    [
      'Two days with a home that has become a family centre',
      'Tumaini Family Centre',
      'Director, two house parents, the chair of the board',
      4,
      'Begin with the staff. They told their house parents first, a full year before the first child left.',
      'A meeting with all house parents before the rains.',
    ],
    [
      'Handbook on moving from homes to families',
      'Read together on four Fridays',
      'The social work team',
      5,
      'Families need visits for longer than we thought; a year is the least.',
      null,
    ],
    [
      'Evening with three other homes of the county',
      'County network of homes',
      'Director, supervisor',
      2,
      'Everybody fears the donors; nobody who told them early lost them all.',
      'Write to our donors together.',
    ],
    [
      'Visit to a team that follows up children in families',
      'Partner organisation',
      'Two social workers',
      2,
      'They plan the next visit before they leave the house.',
      null,
    ],
    ['Talk by a care leaver', 'Care leavers’ network', 'The whole staff', 14, null, null],
  ],
  register: [
    [
      'The principal donor may leave',
      'He built the house himself and it carries his name',
      'No salaries from June on',
      'Invite him to a family that made it; tell him early what the money would do instead',
    ],
    [
      'House parents fear for their work',
      'Nobody has told them what comes after',
      'The best leave first, and the children with nobody they know',
      'Talk with each of them; the plan for staff says who becomes what',
    ],
    [
      'Families are asked to take a child back too fast',
      'Pressure to show numbers',
      'Children come back, or run away',
      'No date for all; the supervisor signs each move',
    ],
    [
      'The road to the eastern villages is cut in the rains',
      'No bridge',
      'Visits are missed for two months',
      'Visits by telephone and by the village elder from March to May',
    ],
    [
      'New children are still brought to the gate',
      'The police know no other place',
      'The house fills from the front while it empties at the back',
      'Agreement with the county on an emergency family',
    ],
    [
      'Files are on paper in one cupboard',
      'Always been so',
      'A fire would take every child’s way home',
      'Scan each file; copies in the bank',
    ],
    [
      'The trained supervisor may be hired away',
      'Others pay more',
      'Nobody may carry a full caseload',
      'A second person is being trained',
    ],
  ],
  reviews: [
    'We talked it through. It has become a little less likely.',
    'No change since the last time; the plan is being followed.',
    'Worse than we thought: two more have asked about it.',
  ],
  closed: 'The agreement is signed, and has held for three months.',
};

const french: Told = {
  board: 'Le conseil, en séance',
  refused:
    'Le fondateur et le principal donateur n’ont pas encore dit la même chose. Nous nous revoyons quand les deux auront signé.',
  withConditions: 'Nous continuons. Ce qui manque est noté avec un nom et un jour.',
  inSpite: 'Les deux peuvent avancer ensemble\u00a0; la signature est arrivée ce matin.',
  conditions: ['Porter le document signé au bureau du département', 'Compléter le dossier de ce qui manque encore'],
  tookPart: 'La directrice, la superviseuse, deux éducatrices, la présidente du conseil',
  startingPoints: [
    'Parler au principal donateur avant tout le monde, avec la présidente du conseil.',
    'Commencer par les familles qui viennent déjà en visite.',
    'Garder le rythme avec les familles\u00a0; trouver l’argent de la deuxième année.',
  ],
  reasons: [
    'Personne n’en a encore parlé, et cela nous arrêterait.',
    'Nous avons commencé, mais tout repose sur une seule personne.',
    'L’essentiel est là, et écrit.',
    'Cela marche, et continuerait sans nous.',
  ],
  signs: 'On en parle spontanément à la réunion du lundi.',
  risks: 'Si une personne part, tout est à refaire.',
  actOnMoney: 'Dire tôt au principal donateur, de vive voix, ce qui va changer',
  learnt: [
    [
      'Deux jours dans un foyer devenu centre familial',
      'Centre familial Tumaini',
      'La directrice, deux éducatrices, la présidente du conseil',
      4,
      'Commencer par le personnel. Leurs éducatrices l’ont su un an avant le départ du premier enfant.',
      'Une réunion avec toutes les éducatrices avant les pluies.',
    ],
    [
      'Manuel sur le passage du foyer à la famille',
      'Lu ensemble quatre vendredis',
      'L’équipe de travail social',
      5,
      'Les familles ont besoin de visites plus longtemps que prévu\u00a0; un an au moins.',
      null,
    ],
    [
      'Soirée avec trois autres foyers du département',
      'Réseau départemental',
      'La directrice, la superviseuse',
      2,
      'Tout le monde craint les donateurs\u00a0; personne n’a perdu tous les siens en parlant tôt.',
      'Écrire ensemble à nos donateurs.',
    ],
    [
      'Visite à une équipe qui suit les enfants en famille',
      'Organisation partenaire',
      'Deux travailleuses sociales',
      2,
      'Elles fixent la visite suivante avant de quitter la maison.',
      null,
    ],
    ['Rencontre avec une ancienne du foyer', 'Réseau des anciens', 'Tout le personnel', 14, null, null],
  ],
  register: [
    [
      'Le principal donateur pourrait partir',
      'Il a bâti la maison lui-même et elle porte son nom',
      'Plus de salaires dès juin',
      'L’inviter chez une famille qui a réussi\u00a0; lui dire tôt ce que ferait l’argent',
    ],
    [
      'Les éducatrices craignent pour leur travail',
      'Personne ne leur a dit ce qui vient après',
      'Les meilleures partent d’abord',
      'Parler à chacune\u00a0; le plan du personnel dit qui devient quoi',
    ],
    [
      'On presse les familles de reprendre un enfant',
      'La pression des chiffres',
      'Des enfants reviennent, ou fuguent',
      'Pas de date pour tous\u00a0; la superviseuse signe chaque départ',
    ],
    [
      'La route des villages de l’est est coupée aux pluies',
      'Pas de pont',
      'Deux mois de visites manquées',
      'Visites par téléphone et par l’ancien du village de mars à mai',
    ],
    [
      'De nouveaux enfants arrivent encore au portail',
      'La police ne connaît pas d’autre lieu',
      'La maison se remplit par devant',
      'Accord avec le département sur une famille d’urgence',
    ],
    [
      'Les dossiers sont sur papier, dans une armoire',
      'Il en a toujours été ainsi',
      'Un incendie emporterait le chemin de chaque enfant',
      'Numériser chaque dossier\u00a0; copies à la banque',
    ],
    [
      'La superviseuse formée pourrait être débauchée',
      'D’autres paient mieux',
      'Plus personne ne peut suivre une charge entière',
      'Une deuxième personne est en formation',
    ],
  ],
  reviews: [
    'Nous en avons parlé. C’est devenu un peu moins probable.',
    'Pas de changement depuis la dernière fois\u00a0; le plan est suivi.',
    'Pire que prévu\u00a0: deux autres en ont parlé.',
  ],
  closed: 'L’accord est signé, et tient depuis trois mois.',
};

export function told(language: string): Told {
  return language.startsWith('fr') ? french : english;
}
