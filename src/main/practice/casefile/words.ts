/** What people of the fictional home wrote into the children's files. */
import type { InLanguages } from '../words.ts';

export interface CasefileWords {
  readonly allergies: readonly string[];
  readonly conditions: readonly string[];
  readonly medicines: readonly (readonly [name: string, dose: string])[];
  readonly clinic: string;
  readonly nurse: string;
  readonly aids: string;
  readonly signs: string;
  readonly strengths: readonly string[];
  readonly schools: readonly string[];
  readonly levels: readonly string[];
  readonly needs: readonly string[];
  readonly outOfSchool: string;
  readonly languages: readonly (readonly [mother: string, spoken: string])[];
  readonly languageLost: string;
  readonly safe: string;
  readonly office: string;
  readonly notNeeded: string;
  readonly givers: readonly (readonly [giver: string, relation: string])[];
  readonly withheld: string;
  readonly partners: string;
  readonly withdrawnWhy: string;
  readonly told: string;
  readonly visitors: readonly string[];
  readonly forChild: readonly string[];
  readonly forFamily: readonly string[];
  readonly missed: string;
  readonly next: string;
  readonly home: string;
  readonly observed: Readonly<Record<'wellbeing' | 'behaviour' | 'health' | 'family' | 'strengths', readonly string[]>>;
  readonly looked: string;
  readonly said: readonly string[];
  readonly setting: string;
  readonly memories: readonly (readonly [title: string, body: string])[];
  readonly belongings: readonly string[];
  readonly cupboard: string;
  readonly question: string;
  readonly decided: readonly (readonly [decided: string, why: string])[];
  readonly childPart: string;
  readonly consulted: string;
  readonly noteSubject: string;
  readonly note: string;
}

const en: CasefileWords = {
  allergies: ['Peanuts: swelling of the face', 'Penicillin: rash'],
  conditions: ['Asthma, worse in the cold months', 'Sickle cell, has a hospital card'],
  medicines: [
    ['Salbutamol inhaler', '2 puffs when short of breath'],
    ['Folic acid', '1 tablet each morning'],
  ],
  clinic: 'Mlima health centre',
  nurse: 'The nurse of the home',
  aids: 'A wheelchair that fits; the present one is too small',
  signs: 'Signs and a book of pictures',
  strengths: [
    'Sings, and remembers every song after one hearing.',
    'Patient with the small ones, who come along everywhere.',
    'Repairs what others throw away.',
    'Football, and knows how to lose.',
  ],
  schools: ['Hill Primary School', 'St. Anne’s Primary', 'Riverside Primary School'],
  levels: ['Class 2', 'Class 4', 'Class 6', 'Class 7'],
  needs: [
    'Shoes and exercise books.',
    'A desk near the blackboard.',
    'Help with reading in the evenings.',
    'School fees for next term.',
  ],
  outOfSchool: 'No place was found in the middle of the year.',
  languages: [
    ['Dholuo', 'Dholuo with grandmother, English at school'],
    ['Kiswahili', 'Kiswahili and English'],
    ['Kamba', 'Only English now'],
  ],
  languageLost: 'Understands the mother tongue a little and answers in English.',
  safe: 'Safe in the office, second drawer',
  office: 'Civil registration office',
  notNeeded: 'Too young for school',
  givers: [
    ['Mary', 'mother'],
    ['Joseph', 'grandfather'],
    ['County children’s office', 'guardian by order'],
  ],
  withheld: 'No address and no school to the father.',
  partners: 'County children’s office; Family First partners',
  withdrawnWhy: 'A photo was seen on a poster nobody had spoken of.',
  told: 'The partner took the photo down and confirmed it in writing.',
  visitors: ['Mother', 'Grandmother', 'Older brother', 'Aunt'],
  forChild: [
    'Quiet at first, then did not want to let go of her hand.',
    'Asked three times when the next call would be.',
    'Came back tired and happy, with a bag of mangoes.',
    'Did not eat afterwards and went to bed early.',
  ],
  forFamily: [
    'She cried on the way out, and thanked us.',
    'Worried about school fees.',
    'The neighbours came to greet, all of them.',
  ],
  missed: 'Waited at the gate all afternoon.',
  next: 'Grandmother comes for the holidays and stays the night.',
  home: 'The home paid the bus',
  observed: {
    wellbeing: ['Slept through for the first time in weeks.', 'Cried at bedtime and would not say why.'],
    behaviour: ['Broke a window and came to tell it at once.', 'Shared the biscuits with the new girl.'],
    health: ['Coughs at night, no fever.', 'Complains of stomach ache before school.'],
    family: ['Asked: “Does my mother know where I am?”', 'Keeps the photo of the grandmother under the pillow.'],
    strengths: ['Taught two others to ride the bicycle.', 'Read aloud to the whole table.'],
  },
  looked: 'Sat with the child in the evening; it is about a quarrel at school.',
  said: [
    'I want to sleep at grandmother’s and go to school from there.',
    'Who will wake me for school there?',
    'I will go if my brother goes too.',
    'Here is also my home. But I miss the smell of our kitchen.',
    'I do not want to talk about it today.',
  ],
  setting: 'Under the tree, only the two of us',
  memories: [
    ['The day I came', 'It rained. Mama Grace gave me her scarf, and I kept it.'],
    ['Photo with my football team', 'We lost two to one and laughed all the way home.'],
    ['A letter from my brother', 'He writes that the calf has grown.'],
  ],
  belongings: ['Blue school bag', 'Football shoes', 'Photo of mother in a frame', 'Savings box, 340 inside'],
  cupboard: 'Own cupboard in the house',
  question: 'Can the long holidays be spent with the grandmother?',
  decided: [
    ['Two weeks in August, with a visit in the first days.', 'Both want it, the house is safe, and school is near.'],
    [
      'Not yet: first three visits with the worker there.',
      'The grandfather’s illness is new and nobody knows how long it takes.',
    ],
  ],
  childPart: 'Drew two houses and a road between them, and said who should drive.',
  consulted: 'The grandmother, the class teacher, the house mother',
  noteSubject: 'What was told at bedtime',
  note: 'Somebody of the neighbourhood was named. The children’s officer was called the same evening; nobody here asks the child about it again.',
};

const fr: CasefileWords = {
  allergies: ['Arachides : le visage gonfle', 'Pénicilline : éruption'],
  conditions: ['Asthme, plus fort pendant les mois froids', 'Drépanocytose, a une carte d’hôpital'],
  medicines: [
    ['Salbutamol en inhalateur', '2 bouffées en cas d’essoufflement'],
    ['Acide folique', '1 comprimé chaque matin'],
  ],
  clinic: 'Centre de santé de la Colline',
  nurse: 'L’infirmière de la maison',
  aids: 'Un fauteuil roulant à sa taille ; l’actuel est trop petit',
  signs: 'Des signes et un carnet d’images',
  strengths: [
    'Chante, et retient chaque chanson après une seule écoute.',
    'Patiente avec les petits, qui la suivent partout.',
    'Répare ce que les autres jettent.',
    'Le football, et sait perdre.',
  ],
  schools: ['École primaire de la Colline', 'École Sainte-Anne', 'École de la Rivière'],
  levels: ['CE1', 'CM1', 'CM2', 'CE2'],
  needs: [
    'Des chaussures et des cahiers.',
    'Une place près du tableau.',
    'De l’aide pour lire le soir.',
    'Les frais du prochain trimestre.',
  ],
  outOfSchool: 'Aucune place trouvée en cours d’année.',
  languages: [
    ['Fon', 'Fon avec sa grand-mère, français à l’école'],
    ['Lingala', 'Lingala et français'],
    ['Wolof', 'Seulement le français maintenant'],
  ],
  languageLost: 'Comprend un peu la langue maternelle et répond en français.',
  safe: 'Coffre du bureau, deuxième tiroir',
  office: 'Service de l’état civil',
  notNeeded: 'Trop jeune pour l’école',
  givers: [
    ['Marie', 'mère'],
    ['Joseph', 'grand-père'],
    ['Service de protection de l’enfance', 'tuteur par décision'],
  ],
  withheld: 'Ni adresse ni école au père.',
  partners: 'Service de protection de l’enfance ; partenaires Familles d’abord',
  withdrawnWhy: 'Une photo a été vue sur une affiche dont personne n’avait parlé.',
  told: 'Le partenaire a retiré la photo et l’a confirmé par écrit.',
  visitors: ['Mère', 'Grand-mère', 'Grand frère', 'Tante'],
  forChild: [
    'Silencieuse d’abord, puis n’a plus voulu lâcher sa main.',
    'A demandé trois fois quand aurait lieu le prochain appel.',
    'Revenu fatigué et heureux, avec un sac de mangues.',
    'N’a pas mangé ensuite et s’est couché tôt.',
  ],
  forFamily: [
    'Elle a pleuré en partant, et nous a remerciés.',
    'Inquiète des frais d’école.',
    'Les voisins sont tous venus saluer.',
  ],
  missed: 'A attendu tout l’après-midi au portail.',
  next: 'La grand-mère vient pour les vacances et reste la nuit.',
  home: 'La maison a payé le bus',
  observed: {
    wellbeing: [
      'A dormi d’une traite pour la première fois depuis des semaines.',
      'A pleuré au coucher sans vouloir dire pourquoi.',
    ],
    behaviour: ['A cassé une vitre et l’a dit tout de suite.', 'A partagé ses biscuits avec la nouvelle.'],
    health: ['Tousse la nuit, pas de fièvre.', 'Se plaint de maux de ventre avant l’école.'],
    family: [
      'A demandé : « Est-ce que ma mère sait où je suis ? »',
      'Garde la photo de la grand-mère sous l’oreiller.',
    ],
    strengths: ['A appris le vélo à deux autres.', 'A lu à voix haute pour toute la table.'],
  },
  looked: 'Resté avec l’enfant le soir ; il s’agit d’une dispute à l’école.',
  said: [
    'Je veux dormir chez grand-mère et aller à l’école de là-bas.',
    'Qui me réveillera pour l’école là-bas ?',
    'J’irai si mon frère vient aussi.',
    'Ici aussi c’est ma maison. Mais l’odeur de notre cuisine me manque.',
    'Je ne veux pas en parler aujourd’hui.',
  ],
  setting: 'Sous l’arbre, à deux',
  memories: [
    ['Le jour de mon arrivée', 'Il pleuvait. Mama Grâce m’a donné son foulard et je l’ai gardé.'],
    ['Photo avec mon équipe', 'Nous avons perdu deux à un et ri sur tout le chemin.'],
    ['Une lettre de mon frère', 'Il écrit que le veau a grandi.'],
  ],
  belongings: ['Sac d’école bleu', 'Chaussures de football', 'Photo de sa mère encadrée', 'Tirelire, 340 dedans'],
  cupboard: 'Sa propre armoire dans la maison',
  question: 'Les grandes vacances peuvent-elles se passer chez la grand-mère ?',
  decided: [
    [
      'Deux semaines en août, avec une visite les premiers jours.',
      'Tout le monde le veut, la maison est sûre et l’école proche.',
    ],
    [
      'Pas encore : d’abord trois visites en présence de l’intervenant.',
      'La maladie du grand-père est récente et nul ne sait combien de temps elle durera.',
    ],
  ],
  childPart: 'A dessiné deux maisons et une route entre elles, et a dit qui devait conduire.',
  consulted: 'La grand-mère, l’enseignante, la mère de maison',
  noteSubject: 'Ce qui a été dit au coucher',
  note: 'Quelqu’un du voisinage a été nommé. L’agent de protection a été appelé le soir même ; ici, personne ne repose la question à l’enfant.',
};

export const casefileWords: InLanguages<CasefileWords> = { en, fr };
