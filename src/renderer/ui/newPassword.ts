/** Plain advice on a password while it is being chosen. It never refuses more than the contract does. */
import { searchable } from '../../shared/text.ts';

export type PasswordAdvice = 'empty' | 'short' | 'name' | 'few-signs' | 'usual' | 'fair' | 'good';

const least = 10;
const long = 16;
/** What people choose first, and so does whoever guesses. */
const usual = [
  'password',
  'motdepasse',
  '123456',
  'qwerty',
  'azerty',
  'homeward',
  'iloveyou',
  'welcome',
  'bienvenue',
  'abcdef',
  'admin',
];

/** `known` is what others know of the person: their name, the organisation's. */
export function advise(password: string, known: readonly string[]): PasswordAdvice {
  const signs = Array.from(password);
  if (signs.length === 0) return 'empty';
  if (password.length < least) return 'short';
  const plain = searchable(password).replace(/\s/g, '');
  const names = known.flatMap((text) => searchable(text).split(' ')).filter((word) => word.length >= 4);
  if (names.some((name) => plain.includes(name) && plain.length - name.length < least)) return 'name';
  if (new Set(signs).size < 5) return 'few-signs';
  if (usual.some((word) => plain.includes(word) && plain.length - word.length < least)) return 'usual';
  return signs.length >= long ? 'good' : 'fair';
}
