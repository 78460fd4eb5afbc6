/**
 * Sign-in names: when two are the same, and how a slot is found without the file naming anybody. Capital letters,
 * spaces, wide letters and invisible characters make no difference.
 */
import { createHmac } from 'node:crypto';

/** The form that is compared; the same for everything a person would call the same name. */
export function normaliseName(name: string): string {
  return fold(fold(name)).replace(/\s+/gu, ' ').trim();
}

// Through capitals and back, so that "ß" meets "SS" and both Greek sigmas meet. Twice over, since what one pass
// composes another may still fold.
function fold(name: string): string {
  const visible = name.normalize('NFKC').replace(/\p{Cf}/gu, '');
  return visible.toLowerCase().toUpperCase().toLowerCase().normalize('NFKC');
}

/**
 * One byte: enough to try few slots instead of all, too little to confirm from outside that somebody works here.
 * @param normalised from `normaliseName`
 */
export function nameHint(salt: Uint8Array, normalised: string): number {
  const [hint = 0] = createHmac('sha256', salt).update(`homeward name hint\n${normalised}`).digest();
  return hint;
}
