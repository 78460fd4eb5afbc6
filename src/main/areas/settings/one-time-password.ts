/** A password a director reads to somebody: easy to say, not to guess, and good for one sign-in alone. */
import { randomInt } from 'node:crypto';

// No letters that are mistaken for each other or for digits, and no vowels that could spell a word.
const letters = 'bcdfghjkmnpqrstvwxz23456789';
const groups = 4;
const groupLength = 4;

/** 16 of 27 signs: 76 bits. */
export function oneTimePassword(): string {
  const group = () => Array.from({ length: groupLength }, () => letters.charAt(randomInt(letters.length))).join('');
  return Array.from({ length: groups }, group).join('-');
}
