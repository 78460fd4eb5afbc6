/**
 * Everything behind the door: the whole contract, every area's handlers, whose record is whose, and the first rows of a
 * store. A chunk of its own, read while somebody's password is being tried, so that the door itself shows sooner and
 * stays as quick however many areas there are.
 */
export { contract, isProcedure } from '../shared/contract.ts';
export { handlers } from './areas/index.ts';
export { present, scopes } from './areas/scopes.ts';
export { beginStore, refreshCatalogue } from './gate/begin.ts';
