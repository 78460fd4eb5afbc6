/** What people of the fictional home wrote into children's plans, in the home's language. */
import type { InLanguages } from '../words.ts';

export interface PlanWords {
  /** Of each goal, in the order of `planGoals`. */
  readonly why: readonly [reunification: string, familyBased: string, independentLiving: string];
  readonly childSays: readonly string[];
  readonly familySays: readonly string[];
  readonly interim: string;
  readonly goals: readonly (readonly [
    domain: 'education' | 'health' | 'economic' | 'protection' | 'relationship',
    need: string,
    wanted: string,
  ])[];
  /** One for each of the goals, in their order. */
  readonly actions: readonly string[];
  readonly referred: string;
  readonly carerTasks: readonly string[];
  readonly notDone: string;
  readonly leftOut: string;
  readonly how: string;
  readonly risks: readonly string[];
  readonly measures: string;
  readonly calls: readonly (readonly [name: string, who: string, phone: string])[];
  readonly safePlace: string;
  readonly reach: string;
  readonly signed: string;
  readonly withWhom: readonly string[];
  readonly visitChild: readonly string[];
  readonly visitFamily: readonly string[];
  readonly next: string;
  readonly escort: string;
  readonly transport: string;
  readonly wants: string;
  readonly farewell: string;
  readonly paper: string;
  readonly blocked: string;
  readonly meeting: readonly [what: string, place: string];
  readonly review: string;
}

const en: PlanWords = {
  why: [
    'Both want it, and what parted them is over.',
    'The aunt has been there for the child before and lives near the school.',
    'Nearly grown, with a place at the workshop; it is their own wish.',
  ],
  childSays: [
    'I want to be there for the harvest.',
    'I want to keep my school and my friend.',
    'I am a little afraid of the nights.',
    'When can my brother come too?',
  ],
  familySays: ['We can manage if the fees are paid for the first year.', 'We have missed the child every day.'],
  interim: 'The house is still being repaired after the rains',
  goals: [
    ['education', 'No place at the village school yet', 'Goes to school from the first week on'],
    ['economic', 'The mother has no steady income', 'The family lives from what it earns'],
    ['relationship', 'They have seen each other rarely in three years', 'Mother and child trust each other again'],
    ['health', 'Glasses are broken', 'Sees the blackboard'],
    ['protection', 'No birth certificate', 'Has papers of their own'],
  ],
  actions: [
    'Speak with the head teacher',
    'Help to open a market stall',
    'A phone call every Sunday',
    'Take to the eye clinic',
    'Apply for the birth certificate',
  ],
  referred: 'County social protection office',
  carerTasks: [
    'Look at the life book together in the evening',
    'Let the child cook for the table once a week',
    'Practise the way to the bus',
    'Call the family together on Sunday',
  ],
  notDone: 'The road was under water',
  leftOut: 'Does not want it; asked twice',
  how: 'Read aloud, with the picture cards',
  risks: ['An old quarrel with the neighbour', 'The river on the way to school', 'Money runs short before the harvest'],
  measures: 'Walk with the cousins. Call early, not late. The chief knows.',
  calls: [
    ['Mama Chebet', 'Neighbour', '0700 111 222'],
    ['The worker', 'From the home', '0700 333 444'],
    ['Child helpline', 'Day and night', '116'],
  ],
  safePlace: 'The teacher’s house, next to the school',
  reach: 'The worker’s number stands in the life book; the school lets children call.',
  signed: 'Child, mother, worker',
  withWhom: ['With the mother, at home', 'With the aunt, in town', 'With the grandparents'],
  visitChild: ['We cooked together. I slept well.', 'It was loud, but I laughed.', 'I wanted to come back earlier.'],
  visitFamily: ['Went to sleep at once. Ate everything.', 'We need a second mattress.'],
  next: 'A whole week in the holidays',
  escort: 'The worker and the house mother',
  transport: 'The morning bus',
  wants: 'To sit at the window, and to phone my friend on the way.',
  farewell: 'A meal the evening before, and the song.',
  paper: 'Letter of the authority, 14/2',
  blocked: 'The family has had to move to relatives; nobody knows for how long.',
  meeting: ['A talk with parents and elders', 'Market hall'],
  review: 'Most of it is done. The school was easier than we feared.',
};

const fr: PlanWords = {
  why: [
    'Les deux le veulent, et ce qui les a séparés est passé.',
    'La tante s’en est déjà occupée et habite près de l’école.',
    'Presque adulte, avec une place à l’atelier ; c’est son propre souhait.',
  ],
  childSays: [
    'Je veux être là pour la récolte.',
    'Je veux garder mon école et mon ami.',
    'J’ai un peu peur la nuit.',
    'Quand est-ce que mon frère peut venir aussi ?',
  ],
  familySays: ['On y arrivera si l’école est payée la première année.', 'L’enfant nous a manqué chaque jour.'],
  interim: 'La maison est encore en réparation après les pluies',
  goals: [
    ['education', 'Pas encore de place à l’école du village', 'Va à l’école dès la première semaine'],
    ['economic', 'La mère n’a pas de revenu régulier', 'La famille vit de ce qu’elle gagne'],
    ['relationship', 'Ils se sont peu vus en trois ans', 'La mère et l’enfant se font de nouveau confiance'],
    ['health', 'Les lunettes sont cassées', 'Voit le tableau'],
    ['protection', 'Pas d’acte de naissance', 'A ses propres papiers'],
  ],
  actions: [
    'Parler avec la directrice de l’école',
    'Aider à ouvrir un étal au marché',
    'Un appel chaque dimanche',
    'Aller chez l’ophtalmologue',
    'Demander l’acte de naissance',
  ],
  referred: 'Service social du district',
  carerTasks: [
    'Regarder le livre de vie ensemble le soir',
    'Laisser l’enfant cuisiner une fois par semaine',
    'S’exercer au chemin du bus',
    'Appeler la famille ensemble le dimanche',
  ],
  notDone: 'La route était sous l’eau',
  leftOut: 'Ne le souhaite pas ; demandé deux fois',
  how: 'Lu à voix haute, avec les images',
  risks: [
    'Une vieille dispute avec le voisin',
    'La rivière sur le chemin de l’école',
    'L’argent manque avant la récolte',
  ],
  measures: 'Marcher avec les cousins. Appeler tôt, pas tard. Le chef est au courant.',
  calls: [
    ['Maman Mireille', 'Voisine', '0700 111 222'],
    ['Le référent', 'De la maison', '0700 333 444'],
    ['Numéro d’aide aux enfants', 'Jour et nuit', '116'],
  ],
  safePlace: 'Chez l’enseignante, à côté de l’école',
  reach: 'Le numéro du référent est dans le livre de vie ; l’école laisse téléphoner les enfants.',
  signed: 'L’enfant, la mère, le référent',
  withWhom: ['Chez la mère, à la maison', 'Chez la tante, en ville', 'Chez les grands-parents'],
  visitChild: [
    'On a cuisiné ensemble. J’ai bien dormi.',
    'C’était bruyant, mais j’ai ri.',
    'Je voulais rentrer plus tôt.',
  ],
  visitFamily: ['S’est endormi aussitôt. A tout mangé.', 'Il nous faut un second matelas.'],
  next: 'Une semaine entière aux vacances',
  escort: 'Le référent et la mère de maison',
  transport: 'Le bus du matin',
  wants: 'M’asseoir à la fenêtre, et appeler mon ami en route.',
  farewell: 'Un repas la veille, et la chanson.',
  paper: 'Lettre de l’autorité, 14/2',
  blocked: 'La famille a dû partir chez des proches ; nul ne sait pour combien de temps.',
  meeting: ['Une rencontre avec parents et anciens', 'Halle du marché'],
  review: 'Presque tout est fait. L’école a été plus simple que nous le craignions.',
};

export const planWords: InLanguages<PlanWords> = { en, fr };
