/** Whose record it is: what the gate asks when a role reaches only its own. */
import type { RecordKind } from '../../shared/procedure.ts';
import type { Reader } from '../store/types.ts';
import { seesChild } from './caseload/scopes.ts';
import { caresFor, childIsThere } from './children/scopes.ts';
import { ownsRisk } from './risks/scopes.ts';
import { isOwnStaff } from './team/scopes.ts';
import { ownsAction } from './transition/scopes.ts';

/** `today` is the civil date of the call: what is somebody's own may change from one day to the next. */
type Scope = (read: Reader, actorId: string, id: string, today: string) => Promise<boolean>;

export const scopes: Readonly<Record<RecordKind, Scope>> = {
  'transition-action': ownsAction,
  staff: isOwnStaff,
  child: seesChild,
  'child-in-care': caresFor,
  risk: ownsRisk,
};

/**
 * Records that must be there before anything is asked about them, also by somebody whose role reaches all: no handler
 * has to think of a child that never was, or was taken out.
 */
export const present: Readonly<Partial<Record<RecordKind, (read: Reader, id: string) => Promise<boolean>>>> = {
  child: childIsThere,
  'child-in-care': childIsThere,
};
