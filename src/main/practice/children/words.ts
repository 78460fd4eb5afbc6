/** What the fictional home wrote about the children themselves. */
import type { alertLevels } from '../../../shared/areas/children-parts.ts';
import type { InLanguages } from '../words.ts';

type Alerting = readonly [
  kindId: string,
  level: (typeof alertLevels)[number],
  text: string,
  forCarers: boolean,
  /** It ends some weeks from today, or ended a while ago. */
  passing?: boolean,
];

export interface ChildrenWords {
  readonly broughtBy: readonly string[];
  readonly cameFrom: readonly string[];
  readonly authorities: readonly string[];
  readonly reason: readonly string[];
  readonly languages: readonly string[];
  readonly religions: readonly string[];
  readonly ethnicities: readonly string[];
  readonly marks: readonly string[];
  readonly country: string;
  readonly regions: readonly string[];
  readonly districts: readonly string[];
  readonly villages: readonly string[];
  readonly alerts: readonly Alerting[];
  /** Where brothers and sisters live who are not here, and how they are reached. */
  readonly elsewhere: readonly (readonly [lives: string, contact: string | null])[];
  readonly elsewhereNote: string;
  readonly leftTo: Readonly<Record<Leaving, string>>;
  readonly leavingText: string;
  readonly cameBack: string;
}
export const leavings = [
  ...['leaving-reunified', 'leaving-kinship', 'leaving-foster', 'leaving-independent', 'leaving-other-home'],
  'leaving-ran-away',
] as const;
export type Leaving = (typeof leavings)[number];

const en: ChildrenWords = {
  broughtBy: ['The grandmother', 'A police officer', 'The children’s officer', 'A neighbour', 'The village elder'],
  cameFrom: ['The grandmother’s house', 'The district hospital', 'The bus station', 'Another home in the capital'],
  authorities: ['Children’s court', 'County children’s office', 'Magistrate’s court'],
  reason: [
    'The mother was in hospital for a year and nobody else was found.',
    'School fees; the family lives an hour beyond the last school.',
    'Found after the flood; the village was moved.',
  ],
  languages: ['Dholuo, English', 'Kiswahili', 'Kiswahili, English', 'Nepali', 'Kamba, Kiswahili'],
  religions: ['Christian', 'Muslim', 'Hindu', 'Buddhist'],
  ethnicities: ['Luo', 'Kikuyu', 'Tamang', 'Somali'],
  marks: ['A scar over the left eyebrow.', 'Writes with the left hand.', 'A birthmark on the right shoulder.'],
  country: 'Mlima',
  regions: ['Lake Region', 'Hill Region', 'Coast Region'],
  districts: ['Upper Valley', 'Ferry Point', 'Old Market', 'Salt Road'],
  villages: ['Three Wells', 'Mango Bend', 'Stone Bridge', 'Long Reeds', 'Blue Gate'],
  alerts: [
    ['alert-allergy', 'critical', 'Peanuts: the throat swells. The pen is in the nurse’s box.', true],
    ['alert-medical', 'critical', 'Seizures when a dose is missed. Tablets at seven and at seven.', true],
    ['alert-medical', 'important', 'Asthma: the inhaler goes along wherever she goes.', true],
    ['alert-no-contact', 'critical', 'The stepfather may not visit nor call; ask the office first.', true],
    ['alert-safety', 'important', 'Asked for at the gate by somebody nobody knows. Not out alone.', true],
    ['alert-court', 'important', 'Court hearing next month; papers are with the supervisor.', false, true],
    ['alert-runaway', 'important', 'Ran away twice, both times to the bus station.', true],
    ['alert-self-harm', 'critical', 'Not left alone in the evenings; agreed with the psychologist.', true, true],
    ['alert-other', 'note', 'Afraid of dogs.', true],
  ],
  elsewhere: [
    ['With the grandmother at Three Wells', '0555 200 417'],
    ['Married, lives in the capital', null],
    ['In another home; the social workers know each other', '0555 200 903'],
    ['Nobody knows', null],
  ],
  elsewhereNote: 'They have not seen each other since the move; photos go back and forth.',
  leftTo: {
    'leaving-reunified': 'The mother',
    'leaving-kinship': 'The aunt at Ferry Point',
    'leaving-foster': 'A foster family in Old Market',
    'leaving-independent': 'A shared flat near the technical school',
    'leaving-other-home': 'A home for children with severe disabilities',
    'leaving-ran-away': 'Not known; the police were told the same day',
  },
  leavingText: 'Went with three visits before, and a neighbour who promised to look in.',
  cameBack: 'Went home, and came back when the mother fell ill again.',
};

const fr: ChildrenWords = {
  broughtBy: ['La grand-mère', 'Un policier', 'L’agente de l’enfance', 'Une voisine', 'Le chef du village'],
  cameFrom: ['Chez la grand-mère', 'L’hôpital du district', 'La gare routière', 'Un autre foyer de la capitale'],
  authorities: ['Tribunal pour enfants', 'Bureau de l’enfance du district', 'Juge de paix'],
  reason: [
    'La mère est restée un an à l’hôpital et personne d’autre n’a été trouvé.',
    'Frais de scolarité ; la famille vit à une heure de la dernière école.',
    'Trouvé après l’inondation ; le village a été déplacé.',
  ],
  languages: ['Français, swahili', 'Lingala', 'Créole, français', 'Swahili', 'Arabe, français'],
  religions: ['Chrétienne', 'Musulmane', 'Hindoue', 'Bouddhiste'],
  ethnicities: ['Luo', 'Kongo', 'Tamang', 'Somali'],
  marks: ['Une cicatrice au-dessus du sourcil gauche.', 'Écrit de la main gauche.', 'Une tache sur l’épaule droite.'],
  country: 'Mlima',
  regions: ['Région du Lac', 'Région des Collines', 'Région de la Côte'],
  districts: ['Haute Vallée', 'Pointe du Bac', 'Vieux Marché', 'Route du Sel'],
  villages: ['Trois Puits', 'Le Manguier', 'Pont de Pierre', 'Les Roseaux', 'Portail Bleu'],
  alerts: [
    ['alert-allergy', 'critical', 'Arachides : la gorge gonfle. Le stylo est dans la boîte de l’infirmière.', true],
    ['alert-medical', 'critical', 'Crises si une dose est oubliée. Comprimés à sept heures, matin et soir.', true],
    ['alert-medical', 'important', 'Asthme : l’inhalateur l’accompagne partout.', true],
    ['alert-no-contact', 'critical', 'Le beau-père ne peut ni venir ni appeler ; voir d’abord le bureau.', true],
    ['alert-safety', 'important', 'Un inconnu l’a demandée au portail. Ne sort pas seule.', true],
    ['alert-court', 'important', 'Audience le mois prochain ; les papiers sont chez la superviseuse.', false, true],
    ['alert-runaway', 'important', 'Parti deux fois, chaque fois vers la gare routière.', true],
    ['alert-self-harm', 'critical', 'Pas seule le soir ; convenu avec la psychologue.', true, true],
    ['alert-other', 'note', 'A peur des chiens.', true],
  ],
  elsewhere: [
    ['Chez la grand-mère à Trois Puits', '0555 200 417'],
    ['Mariée, vit dans la capitale', null],
    ['Dans un autre foyer ; les référents se connaissent', '0555 200 903'],
    ['Personne ne le sait', null],
  ],
  elsewhereNote: 'Ne se sont pas revus depuis le départ ; des photos vont et viennent.',
  leftTo: {
    'leaving-reunified': 'La mère',
    'leaving-kinship': 'La tante à Pointe du Bac',
    'leaving-foster': 'Une famille d’accueil du Vieux Marché',
    'leaving-independent': 'Un logement partagé près du lycée technique',
    'leaving-other-home': 'Un foyer pour enfants lourdement handicapés',
    'leaving-ran-away': 'Inconnu ; la police a été prévenue le jour même',
  },
  leavingText: 'Parti après trois visites ; une voisine a promis de passer.',
  cameBack: 'Rentré à la maison, puis revenu quand la mère est retombée malade.',
};

export const childrenWords: InLanguages<ChildrenWords> = { en, fr };
