/** What people of the fictional home wrote about kits and the store room. */
import type { InLanguages } from '../words.ts';

export interface KitWords {
  readonly currency: string;
  readonly donor: string;
  readonly has: readonly string[];
  readonly needs: string;
  readonly tree: string;
  readonly relations: readonly string[];
  readonly receivers: readonly string[];
  readonly nurse: string;
  readonly place: string;
  readonly leaked: string;
  readonly counted: string;
  readonly seen: string;
  readonly more: string;
}

export const kitWords: InLanguages<KitWords> = {
  en: {
    currency: 'KES',
    donor: 'Friends of the home',
    has: ['The family has one', 'Has had one', 'Does not want it', 'Not needed where the child goes'],
    needs: 'Planted it here and wants to plant it there',
    tree: 'A mango tree',
    relations: ['grandmother', 'aunt', 'mother', 'uncle'],
    receivers: ['Grace', 'Rose', 'Peter', 'Ruth', 'Samuel'],
    nurse: 'Nurse Achieng',
    place: 'At the family’s home',
    leaked: 'The roof of the store leaked',
    counted: 'Counted again with the carer',
    seen: 'Sleeps under the net; the school bag is used every day.',
    more: 'Cold up there at night',
  },
  fr: {
    currency: 'XOF',
    donor: 'Les amis du foyer',
    has: ['La famille en a', 'En a déjà reçu', 'N’en veut pas', 'Inutile là où l’enfant va'],
    needs: 'L’a planté ici et veut le planter là-bas',
    tree: 'Un manguier',
    relations: ['grand-mère', 'tante', 'mère', 'oncle'],
    receivers: ['Awa', 'Rose', 'Pierre', 'Ruth', 'Samuel'],
    nurse: 'Infirmière Diarra',
    place: 'Au domicile de la famille',
    leaked: 'Le toit de la réserve a fui',
    counted: 'Recompté avec l’éducatrice',
    seen: 'Dort sous la moustiquaire ; le cartable sert tous les jours.',
    more: 'Les nuits y sont fraîches',
  },
};
