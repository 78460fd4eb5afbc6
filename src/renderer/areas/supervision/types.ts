/** What the contract of this area calls without a name. */
import type { SupervisionSession } from '../../../shared/areas/supervision.ts';
import type { dueStates } from '../../../shared/areas/supervision.ts';

export type AgreedAction = SupervisionSession['actions'][number];
export type DueState = (typeof dueStates)[number];
