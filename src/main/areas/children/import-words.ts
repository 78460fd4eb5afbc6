/** The words that sheets of children use, in English and in French: for columns and for what stands in them. */
import type { ImportField } from '../../../shared/areas/children.ts';
import { wordsOf } from '../../documents/import-words.ts';

const headings: Readonly<Record<ImportField, string>> = {
  name: 'name, full name, child, child name, name of child, child s name, names, nom complet, enfant, nom de l enfant, nom et prenom, noms et prenoms, nom prenom, prenom et nom',
  firstName: 'first name, given name, forename, first names, christian name, prenom, prenoms',
  lastName: 'last name, family name, surname, nom de famille, nom',
  nickname: 'nickname, called, known as, pet name, surnom, appele, dit, petit nom',
  officialName:
    'official name, legal name, name on birth certificate, registered name, nom officiel, nom legal, nom d etat civil, nom sur l acte',
  code: 'code, number, case number, child number, id, no, file number, numero, matricule, numero de dossier, n, no dossier',
  sex: 'sex, gender, m f, sexe, genre',
  birthDate:
    'date of birth, dob, birth date, birthdate, born, born on, birthday, year of birth, d o b, date de naissance, ne le, nee le, naissance, annee de naissance, ddn',
  age: 'age, age in years, years, annees, age en annees',
  house:
    'house, home, cottage, dormitory, dorm, room, unit, group, house name, maison, foyer, dortoir, groupe, pavillon, unite, chambre',
  since:
    'since, here since, admitted, admission date, date of admission, admitted on, date admitted, came on, arrival, arrival date, entry date, date of entry, date joined, date d admission, admis le, admission, date d entree, entree, arrivee, arrive le, depuis, ici depuis',
  reason:
    'reason, reason for admission, reason of admission, why admitted, cause, admission reason, motif, motif d admission, raison, motif de placement, cause d admission',
  broughtBy:
    'brought by, who brought, admitted by, referred by, referral, referrer, amene par, place par, confie par, oriente par, accompagne par',
  cameFrom:
    'came from, from, previous placement, where from, last address, last residence, venu de, provenance, vient de, lieu de provenance, dernier domicile',
  authority: 'authority, court, committing authority, placed by, autorite, tribunal, juge, autorite de placement',
  orderNumber:
    'order number, court order, committal order, order no, case order, numero d ordonnance, ordonnance, numero de decision, numero du jugement, ordonnance de placement',
  languages:
    'languages, language, mother tongue, spoken languages, langues, langue, langue maternelle, langues parlees',
  religion: 'religion, faith, church, religion pratiquee, confession, culte',
  ethnicity: 'ethnicity, ethnic group, tribe, ethnie, groupe ethnique, tribu, origine ethnique',
  place1:
    'village, town, place of birth, birthplace, birth place, city, commune, ville, lieu de naissance, quartier, localite',
  place2: 'district, sub county, county, ward, arrondissement, cercle, departement, prefecture',
  place3: 'region, province, state, etat',
  place4: 'country, nationality, pays, nationalite',
  leftOn:
    'left, left on, exit date, date of exit, discharge date, date discharged, departure, date left, sorti le, date de sortie, sortie, parti le, depart, date de depart',
  leftTo:
    'left to, where to, placed with, discharged to, destination, parti chez, sorti vers, destination de sortie, confie a',
  siblings:
    'siblings, family, family number, family no, sibling group no, sibling group, brothers and sisters, fratrie, famille, freres et soeurs, groupe de fratrie, numero de famille',
};

export const fieldOf = wordsOf(headings);
export const sexOf = wordsOf({
  female: 'f, girl, woman, female, fem, fille, femme, feminin, w',
  male: 'm, boy, man, male, masc, garcon, homme, masculin, h, b',
  other: 'other, x, autre, intersex, intersexe',
  unknown: 'unknown, not known, inconnu, non renseigne, n a',
});
