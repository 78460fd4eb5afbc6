/** What people wrote in two years of transition, as the story has them write it. */
import type { InLanguages } from './words.ts';

export interface TransitionWords {
  readonly notes: readonly string[];
  readonly blockers: readonly string[];
  readonly leftOut: readonly string[];
  readonly sources: readonly string[];
  readonly minutes: string;
  readonly version: string;
  readonly onPaper: string;
}

export const transitionWords: InLanguages<TransitionWords> = {
  en: {
    notes: [
      'Talked it through in the Monday meeting. Everybody had their say.',
      'The county office asked for one more copy; taken there by hand.',
      'Two of the older young people helped. They want to see the result.',
      'Agreed with the management in principle; the dates are to be looked at again.',
      'Roads were closed for nine days, so the visits moved to after the rains.',
    ],
    blockers: [
      'The district office has had no officer since March.',
      'No money for travel until the next grant comes.',
      'Waiting for the board to name a new member.',
    ],
    leftOut: [
      'The county did this with us last year.',
      'Our partner organisation does this for all homes of the district.',
    ],
    sources: ['Own', 'County children’s office', 'Partner organisation', 'National guidelines'],
    minutes: 'Minutes of the meeting',
    version: 'Version 1.0',
    onPaper: 'Signed on paper in the office; the copy is still to be scanned.',
  },
  fr: {
    notes: [
      'Discuté à la réunion du lundi. Chacun a pu donner son avis.',
      'Le bureau du district a demandé un exemplaire de plus ; il a été déposé en main propre.',
      'Deux des plus grands ont aidé. Ils veulent voir le résultat.',
      'Réunion avec la direction : accord sur le principe, calendrier à revoir.',
      'Routes coupées pendant neuf jours : les visites sont reportées après les pluies.',
    ],
    blockers: [
      'Le bureau du district n’a plus d’agent depuis mars.',
      'Pas d’argent pour les déplacements avant la prochaine subvention.',
      'Le conseil doit d’abord désigner un nouveau membre.',
    ],
    leftOut: [
      'Le district l’a fait avec nous l’an dernier.',
      'Notre organisation partenaire s’en charge pour toutes les maisons du district.',
    ],
    sources: ['Interne', 'Bureau de l’enfance du district', 'Organisation partenaire', 'Directives nationales'],
    minutes: 'Compte rendu de la réunion',
    version: 'Version 1.0',
    onPaper: 'Signé sur papier au bureau ; la copie reste à numériser.',
  },
};
