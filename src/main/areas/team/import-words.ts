/** The words that sheets use, in English and in French: for columns, for jobs, for who employs somebody. */
import type { employers, Job, standings } from '../../../shared/areas/team.ts';
import { plain, wordsOf } from '../../documents/import-words.ts';

type Employer = (typeof employers)[number];
type Standing = (typeof standings)[number];

export type ImportField =
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'job'
  | 'employer'
  | 'employerName'
  | 'standing'
  | 'place'
  | 'phone'
  | 'email'
  | 'languages'
  | 'qualifications'
  | 'notes'
  | 'startedOn'
  | 'fte';

const headings: Readonly<Record<ImportField, string>> = {
  name: 'name, full name, staff name, staff member, employee, employee name, name of staff, worker, person, nom complet, nom et prenom, noms et prenoms, nom prenom, prenom et nom, prenom nom, employe, salarie, membre du personnel',
  firstName: 'first name, given name, forename, first names, prenom, prenoms',
  lastName: 'last name, family name, surname, nom de famille, nom',
  job: 'job, job title, role, position, post, function, title, occupation, duty, poste, fonction, metier, emploi, role dans la structure, intitule du poste',
  employer:
    'employer type, employed by, type of employer, contract with, employer, employeur, type d employeur, employe par',
  employerName:
    'organisation, organization, employer name, name of employer, partner, agency, ngo, organisme, nom de l employeur, structure, partenaire, association, ong',
  standing:
    'standing, professional level, level, professional status, category, niveau, statut professionnel, categorie, statut',
  place:
    'place, house, home, site, location, base, branch, duty station, unit, lieu, maison, foyer, lieu de travail, site d affectation, unite, affectation',
  phone:
    'phone, telephone, tel, mobile, phone number, mobile number, contact number, cell, numero de telephone, portable, contact, tel portable, whatsapp',
  email:
    'email, e mail, mail, email address, e mail address, courriel, adresse e mail, adresse email, adresse electronique, adresse mail, mel',
  languages: 'languages, language, languages spoken, spoken languages, langues, langue, langues parlees',
  qualifications:
    'qualifications, qualification, education, diploma, degree, training background, diplomes, diplome, formation, etudes, titres',
  notes:
    'notes, note, remarks, remark, comments, comment, observations, observation, remarques, remarque, commentaires, commentaire',
  startedOn:
    'start date, started on, started, start, date started, hire date, date of hire, hired, date joined, joined, joining date, employment date, contract start, since, date of employment, date d embauche, embauche, embauche le, date d entree, entree, debut, date de debut, debut de contrat, date d engagement, depuis, arrivee, prise de poste, date de prise de poste',
  fte: 'fte, full time equivalent, hours, time, working time, percent, percentage, part time, employment rate, workload, etp, equivalent temps plein, temps de travail, taux d activite, taux, temps, pourcentage, quotite',
};

const jobNames: Readonly<Record<Job, string>> = {
  director:
    'director, executive director, managing director, head of home, directeur, directrice, director general, directeur executif, directrice executive',
  manager:
    'manager, programme manager, program manager, project manager, coordinator, programme coordinator, house manager, responsable, chef de projet, coordinateur, coordinatrice, chef de service, responsable de programme, gestionnaire',
  supervisor:
    'supervisor, social work supervisor, senior social worker, team leader, superviseur, superviseuse, chef d equipe, superviseur social',
  'social-worker':
    'social worker, case worker, caseworker, case manager, sw, travailleur social, travailleuse sociale, assistant social, assistante sociale, assistante de service sociale, assistant de service social, gestionnaire de cas, charge de cas, chargee de cas',
  'para-social-worker':
    'para social worker, para professional social worker, community worker, social work assistant, assistant social worker, psw, auxiliaire social, auxiliaire sociale, travailleur para social, animateur social, animatrice sociale, agent communautaire, para travailleur social',
  psychologist: 'psychologist, counsellor, counselor, psychologue, conseiller psychosocial, conseillere psychosociale',
  'house-parent':
    'house parent, house mother, housemother, house father, mother, father, caregiver, carer, care giver, childcare worker, child care worker, nanny, care staff, house mum, parent de maison, mere de maison, pere de maison, educateur, educatrice, maman, nounou, garde d enfants, soignant, parent d accueil residentiel',
  nurse: 'nurse, medical staff, health worker, infirmier, infirmiere, agent de sante, aide soignant, aide soignante',
  teacher:
    'teacher, tutor, educator, instructor, enseignant, enseignante, professeur, institutrice, instituteur, maitre, maitresse, repetiteur',
  trainer: 'trainer, training officer, formateur, formatrice, charge de formation, chargee de formation',
  administration:
    'administration, administrator, admin, accountant, finance, finance officer, secretary, office assistant, data clerk, clerk, comptable, secretaire, administrateur, administratrice, assistant administratif, assistante administrative, agent de saisie, receptionist, hr, logistics, logistician',
  other:
    'other, driver, cook, guard, cleaner, security guard, gardener, watchman, autre, chauffeur, cuisinier, cuisiniere, gardien, gardienne, femme de menage, jardinier, vigile, agent d entretien',
};

const employerNames: Readonly<Record<Employer, string>> = {
  own: 'own, us, own staff, internal, our organisation, ourselves, staff, employee, nous, interne, propre, salarie, nous memes, notre organisation, personnel',
  partner:
    'partner, partner organisation, partner organization, other ngo, ngo, external, seconded, partenaire, organisation partenaire, autre ong, ong, externe, detache',
  government:
    'government, state, ministry, public, district, local government, gouvernement, etat, ministere, fonction publique, public service, commune, mairie, fonctionnaire',
  volunteer: 'volunteer, intern, unpaid, benevole, volontaire, stagiaire',
};

const standingNames: Readonly<Record<Standing, string>> = {
  professional:
    'professional, qualified, certified, professionnel, professionnelle, qualifie, qualifiee, diplome, diplomee, pro',
  'para-professional':
    'para professional, paraprofessional, para, semi professional, para professionnel, para professionnelle, paraprofessionnel, auxiliaire, non diplome',
  other: 'other, none, support, autre, aucun, aucune, appui, soutien',
};

export const fieldOf = wordsOf(headings);
export const jobOf = wordsOf(jobNames);
export const employerOf = wordsOf(employerNames);
export const standingOf = wordsOf(standingNames);

/** Several jobs in one cell. */
export function jobParts(text: string): string[] {
  return text.split(/[/;,&+\n]| and | et /iu).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
}

const publicBodies =
  /(?:^| )(?:ministry|ministere|government|gouvernement|district|municipal|commune|department|departement)/u;
/** A name given where the kind of employer was asked: what kind it is. */
export function employerByName(text: string): Employer {
  return publicBodies.test(plain(text)) ? 'government' : 'partner';
}
