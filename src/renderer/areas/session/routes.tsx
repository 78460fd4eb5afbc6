/** The pages at the door, one for each state of the store. Nobody is in yet, so they have no addresses. */
import { lazy } from 'react';
import { SignIn } from './SignIn.tsx';

export const doors = {
  'first-run': lazy(async () => ({ default: (await import('./FirstRun.tsx')).FirstRun })),
  // Nearly always the first thing seen: it comes with the application itself.
  'sign-in': SignIn,
  forgotten: lazy(async () => ({ default: (await import('./Forgotten.tsx')).Forgotten })),
  'must-change': lazy(async () => ({ default: (await import('./MustChange.tsx')).MustChange })),
  problem: lazy(async () => ({ default: (await import('./Problem.tsx')).Problem })),
};
