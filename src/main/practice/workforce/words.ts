/** What people of the fictional home wrote about their team, its training, supervision and caseloads. */
import type { InLanguages } from '../words.ts';

export interface WorkforceWords {
  readonly houses: readonly string[];
  readonly office: string;
  readonly partner: string;
  readonly county: string;
  readonly languages: readonly string[];
  readonly qualifications: {
    readonly social: readonly string[];
    readonly care: readonly string[];
  };
  readonly policeIssuer: string;
  readonly askedAgain: string;
  readonly referenceNote: string;
  readonly leaving: string;
  readonly futureRoles: readonly (readonly [role: string, training: string])[];
  readonly redeployed: string;
  readonly courses: {
    readonly induction: string;
    readonly casework: string;
    readonly children: string;
    readonly families: string;
    readonly procedures: string;
    readonly yearly: string;
    readonly change: string;
    readonly supervision: string;
  };
  readonly places: readonly string[];
  readonly trainers: readonly string[];
  readonly university: string;
  readonly certificate: string;
  readonly observed: readonly string[];
  readonly discussed: readonly string[];
  readonly groupDiscussed: readonly string[];
  readonly decisions: readonly string[];
  readonly actions: readonly string[];
  readonly wellbeing: readonly string[];
  readonly assigning: readonly string[];
  readonly dupla: string;
  readonly handover: readonly string[];
  readonly handingOver: string;
  readonly cover: string;
}

const en: WorkforceWords = {
  houses: ['Blue House', 'Garden House', 'Hill House', 'River House'],
  office: 'Main office',
  partner: 'Bridges for Families',
  county: 'County children’s office',
  languages: ['English, Swahili', 'English', 'English, French', 'Swahili, Luo', 'English, Arabic'],
  qualifications: {
    social: ['BA Social Work', 'Diploma in Social Work', 'MA Social Policy', 'Certificate in Child Protection'],
    care: ['Certificate in Early Childhood', 'Registered nurse', 'Primary teacher', 'First aid'],
  },
  policeIssuer: 'National police, criminal records',
  askedAgain: 'Called twice; they promised it for the end of the month.',
  referenceNote: 'Spoken to on the telephone, then confirmed in writing.',
  leaving: 'Moves back to her family in the north',
  futureRoles: [
    ['Family support worker', 'Family strengthening and positive parenting; home visits with a colleague'],
    ['Foster family support worker', 'Alternative care; supporting foster families'],
    ['Day centre worker', 'Child development; planning a day for forty children'],
  ],
  redeployed: 'Talked over twice; would like to stay close to the children of the house.',
  courses: {
    induction: 'Beginning: what is expected, keeping children safe',
    casework: 'Case management',
    children: 'Children: development, trauma, disability',
    families: 'Families, tracing and placement',
    procedures: 'Our new procedures',
    yearly: 'Yearly refresher: safeguarding and data',
    change: 'Change and new roles',
    supervision: 'Supervision and coaching',
  },
  places: ['Meeting room', 'County training centre', 'Dining hall'],
  trainers: ['County children’s office', 'Bridges for Families', 'Our own trainer'],
  university: 'Open University, social work',
  certificate: 'Certificate',
  observed: ['A home visit, from the greeting to the notes.', 'A talk with a child of nine, with drawings.'],
  discussed: [
    'Went through the caseload child by child; two families have gone silent.',
    'Preparing a first visit home. What to say to the younger children who stay.',
    'A grandmother who would take all three. What she needs first.',
    'How to write down what a child said in the child’s own words.',
    'The week was long: three visits, one hospital. What can wait.',
  ],
  groupDiscussed: [
    'Evenings in the houses after a child has left: what the others ask.',
    'What we tick off each day and why; who observes whom.',
    'New roles after the change: questions and worries, collected on paper.',
  ],
  decisions: [
    'Visit together on Thursday; then decide.',
    'Ask the chief for the family’s new address.',
    'The plan stays as it is for four more weeks.',
    'Papers first, then the date of the move.',
  ],
  actions: [
    'Telephone the school about a place after the holidays',
    'Write up the family assessment',
    'Ask the clinic for a copy of the vaccination card',
    'Find a second person for the reference of the aunt',
    'Agree the date of the next trial stay',
    'Read the new procedure on follow-up',
  ],
  wellbeing: [
    'Sleeps badly since the visit in March. We talked about what may be left until tomorrow.',
    'Glad about the first child at home. Tired, in a good way.',
    'Would like a day without the telephone. Agreed: Wednesdays.',
  ],
  assigning: ['Lives in the same county as the family', 'Knows the child since the admission', 'Has room for one more'],
  dupla: 'Psychologist beside the worker while the child talks about what happened',
  handover: [
    'The mother is found and wants contact; visit planned for the end of the month. School file is in the cupboard.',
    'Shy with men. Likes to walk while talking. The uncle calls on Sundays.',
    'Papers complete except the birth certificate; the chief has promised to sign.',
  ],
  handingOver: 'The worker before leaves the organisation',
  cover: 'Away for a training in the capital',
};

const fr: WorkforceWords = {
  houses: ['Maison bleue', 'Maison du jardin', 'Maison de la colline', 'Maison de la rivière'],
  office: 'Bureau principal',
  partner: 'Passerelles pour les familles',
  county: 'Bureau de l’enfance du district',
  languages: ['Français, swahili', 'Français', 'Français, anglais', 'Swahili, lingala', 'Français, arabe'],
  qualifications: {
    social: [
      'Licence en travail social',
      'Diplôme d’assistante sociale',
      'Master en politiques sociales',
      'Certificat de protection de l’enfance',
    ],
    care: ['Certificat petite enfance', 'Diplôme d’infirmière', 'Institutrice', 'Premiers secours'],
  },
  policeIssuer: 'Police nationale, casier judiciaire',
  askedAgain: 'Relancé deux fois par téléphone ; promis pour la fin du mois.',
  referenceNote: 'Entendue par téléphone, puis confirmée par écrit.',
  leaving: 'Retourne auprès de sa famille, dans le nord',
  futureRoles: [
    [
      'Intervenante de soutien aux familles',
      'Renforcement familial et parentalité positive ; visites à domicile en binôme',
    ],
    ['Référente des familles d’accueil', 'Prise en charge alternative ; accompagnement des familles d’accueil'],
    ['Animatrice de centre de jour', 'Développement de l’enfant ; organiser la journée de quarante enfants'],
  ],
  redeployed: 'Évoqué deux fois ; souhaite rester proche des enfants de la maison.',
  courses: {
    induction: 'Prise de poste : ce qui est attendu, protéger les enfants',
    casework: 'Gestion de cas',
    children: 'L’enfant : développement, trauma, handicap',
    families: 'Familles, recherche et placement',
    procedures: 'Nos nouvelles procédures',
    yearly: 'Rappel annuel : protection et données',
    change: 'Le changement et les nouveaux rôles',
    supervision: 'Supervision et accompagnement',
  },
  places: ['Salle de réunion', 'Centre de formation du district', 'Réfectoire'],
  trainers: ['Bureau de l’enfance du district', 'Passerelles pour les familles', 'Notre formatrice'],
  university: 'Université ouverte, travail social',
  certificate: 'Attestation',
  observed: [
    'Une visite à domicile, de l’accueil aux notes.',
    'Un entretien avec une enfant de neuf ans, en dessinant.',
  ],
  discussed: [
    'Passage en revue des enfants suivis ; deux familles ne donnent plus de nouvelles.',
    'Préparer une première visite à la maison. Que dire aux plus petits qui restent.',
    'Une grand-mère prendrait les trois. Ce qu’il lui faut d’abord.',
    'Comment noter ce qu’un enfant a dit, avec ses propres mots.',
    'Longue semaine : trois visites, un hôpital. Ce qui peut attendre.',
  ],
  groupDiscussed: [
    'Les soirées dans les maisons après un départ : ce que demandent les autres.',
    'Ce que nous cochons chaque jour et pourquoi ; qui observe qui.',
    'Les nouveaux rôles après le changement : questions et craintes, notées sur papier.',
  ],
  decisions: [
    'Visite à deux jeudi ; décision ensuite.',
    'Demander au chef la nouvelle adresse de la famille.',
    'Le projet reste inchangé pendant quatre semaines.',
    'Les papiers d’abord, la date du départ ensuite.',
  ],
  actions: [
    'Appeler l’école pour une place après les vacances',
    'Rédiger l’évaluation de la famille',
    'Demander au dispensaire une copie du carnet de vaccination',
    'Trouver une seconde personne pour la référence de la tante',
    'Fixer la date du prochain séjour d’essai',
    'Lire la nouvelle procédure de suivi',
  ],
  wellbeing: [
    'Dort mal depuis la visite de mars. Nous avons parlé de ce qui peut attendre demain.',
    'Heureuse du premier enfant rentré chez lui. Une bonne fatigue.',
    'Voudrait une journée sans téléphone. Convenu : le mercredi.',
  ],
  assigning: [
    'Vit dans le même district que la famille',
    'Connaît l’enfant depuis son admission',
    'A encore de la place',
  ],
  dupla: 'Psychologue aux côtés du référent tant que l’enfant parle de ce qui s’est passé',
  handover: [
    'La mère est retrouvée et souhaite un contact ; visite prévue en fin de mois. Le dossier scolaire est dans l’armoire.',
    'Timide avec les hommes. Aime parler en marchant. L’oncle appelle le dimanche.',
    'Papiers complets, sauf l’acte de naissance ; le chef a promis de signer.',
  ],
  handingOver: 'Le référent précédent quitte l’organisation',
  cover: 'En formation dans la capitale',
};

export const workforceWords: InLanguages<WorkforceWords> = { en, fr };
