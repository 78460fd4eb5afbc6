/** One caller of the gate (a window, a terminal, a test) and who is signed in there. */
import type { SessionUser } from '../../shared/areas/session.ts';
import { AppError } from '../errors.ts';

export interface Caller {
  user: SessionUser | null;
}

/** @throws AppError `unauthenticated` */
export function signedIn(caller: Caller): SessionUser {
  if (!caller.user) throw new AppError('unauthenticated');
  return caller.user;
}
