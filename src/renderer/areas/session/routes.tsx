/** The pages at the door, one for each state of the store. Nobody is in yet, so they have no addresses. */
import { looked } from '../../app/looked.tsx';
import { SignIn } from './SignIn.tsx';

export const doors = {
  'first-run': looked(async () => (await import('./FirstRun.tsx')).FirstRun),
  // Nearly always the first thing seen: it comes with the application itself.
  'sign-in': SignIn,
  forgotten: looked(async () => (await import('./Forgotten.tsx')).Forgotten),
  'must-change': looked(async () => (await import('./MustChange.tsx')).MustChange),
  problem: looked(async () => (await import('./Problem.tsx')).Problem),
};
