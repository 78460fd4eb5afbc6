/** What people of the fictional home wrote when they assessed children and families. */
import type { InLanguages } from './words.ts';

type Source = 'child' | 'file' | 'local-leader' | 'school';
export interface AssessmentWords {
  readonly reasons: readonly string[];
  readonly views: readonly string[];
  readonly strengths: readonly string[];
  readonly needs: readonly string[];
  /** Where it was asked, what was known, and what was found. */
  readonly traces: readonly (readonly [source: Source, known: string, found: string | null])[];
  readonly goThere: string;
  readonly exhausted: string;
  readonly found: string;
  readonly receiving: string;
  readonly wish: string;
  readonly support: string;
  readonly places: readonly string[];
  readonly mayNot: string;
  readonly risk: Readonly<Record<'high' | 'medium' | 'low', string>>;
}

const en: AssessmentWords = {
  reasons: [
    'Seen during two visits to the house, and told by the class teacher.',
    'The child says so, and the house mother sees it every day.',
    'The nurse wrote it down in March; it has changed since.',
    'Told by the child and confirmed by the aunt on the phone.',
    'We talked about it in the Monday meeting; nobody saw it otherwise.',
  ],
  views: [
    'I like school. I want to see my grandmother.',
    'It is loud at night. I would like to sleep at home.',
    'I do not know my family. Do they know me?',
    'I want to stay with my brother.',
  ],
  strengths: [
    'Curious, and kind to the small ones.',
    'Makes friends everywhere.',
    'Knows what is wanted, and asks for it.',
  ],
  needs: [
    'Time with one grown-up.',
    'Help with reading, and somebody to tell things to.',
    'To know what happens next.',
  ],
  traces: [
    ['child', 'A ferry, a blue door, a song about the rain.', 'The child drew the way from the market.'],
    ['file', 'The admission paper names a village.', 'The village has another name today.'],
    ['local-leader', 'A family name of the lake shore.', 'An aunt who sells fish on Saturdays.'],
    ['school', 'Two years in a primary school nearby.', null],
  ],
  goThere: 'Go there with the child’s drawing',
  exhausted: 'Village, school and radio have all been asked; the first family is not known.',
  found: 'A relative was found and has been visited.',
  receiving: 'They ask for the child, and the child for them',
  wish: 'They would like the child to come after the school year.',
  support: 'School fees, a bed, somebody to talk to in the first months.',
  places: ['Behind the market', 'By the ferry', 'Second valley, blue gate', 'Near the school'],
  mayNot: 'Was violent; the children’s office asks that nobody calls him.',
  risk: {
    high: 'Ran away twice this month.',
    medium: 'An uncle asks for the child at the gate.',
    low: 'Nothing of note.',
  },
};

const fr: AssessmentWords = {
  reasons: [
    'Vu lors de deux visites, et dit par l’enseignante.',
    'L’enfant le dit, et la mère de maison le voit chaque jour.',
    'L’infirmière l’a noté en mars ; cela a changé depuis.',
    'Dit par l’enfant et confirmé par la tante au téléphone.',
    'Nous en avons parlé à la réunion du lundi ; personne ne l’a vu autrement.',
  ],
  views: [
    'J’aime l’école. Je veux voir ma grand-mère.',
    'La nuit, il y a du bruit. Je voudrais dormir à la maison.',
    'Je ne connais pas ma famille. Est-ce qu’elle me connaît ?',
    'Je veux rester avec mon frère.',
  ],
  strengths: [
    'Curiosité, et gentillesse avec les petits.',
    'Se fait des amis partout.',
    'Sait ce qu’il faut, et le demande.',
  ],
  needs: [
    'Du temps avec un adulte.',
    'De l’aide pour lire, et quelqu’un à qui parler.',
    'Savoir ce qui vient ensuite.',
  ],
  traces: [
    ['child', 'Un bac, une porte bleue, une chanson sur la pluie.', 'L’enfant a dessiné le chemin depuis le marché.'],
    ['file', 'La fiche d’admission nomme un village.', 'Le village porte aujourd’hui un autre nom.'],
    ['local-leader', 'Un nom de famille de la rive du lac.', 'Une tante qui vend du poisson le samedi.'],
    ['school', 'Deux ans dans une école primaire voisine.', null],
  ],
  goThere: 'Y aller avec le dessin de l’enfant',
  exhausted: 'Le village, l’école et la radio ont été sollicités ; la première famille reste inconnue.',
  found: 'Un parent a été retrouvé et a reçu une visite.',
  receiving: 'Ils demandent l’enfant, et l’enfant les demande',
  wish: 'Ils aimeraient que l’enfant vienne après l’année scolaire.',
  support: 'Les frais d’école, un lit, quelqu’un à qui parler les premiers mois.',
  places: ['Derrière le marché', 'Près du bac', 'Deuxième vallée, portail bleu', 'Près de l’école'],
  mayNot: 'A été violent ; le service de l’enfance demande que personne ne l’appelle.',
  risk: {
    high: 'Deux fugues ce mois-ci.',
    medium: 'Un oncle demande l’enfant au portail.',
    low: 'Rien à signaler.',
  },
};

export const assessmentWords: InLanguages<AssessmentWords> = { en, fr };
