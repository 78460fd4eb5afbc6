/** What the contract of this area calls without a name. */
import type { Output } from '../../../shared/contract.ts';

export type Board = Output<'caseload.board'>;
export type Rules = Board['rules'];
export type Candidate = Output<'caseload.candidates'>['candidates'][number];
export type Obstacle = Candidate['obstacles'][number];
export type ChildRecord = Output<'caseload.child'>;
export type Assignment = ChildRecord['assignments'][number];
export type Cover = Output<'caseload.covers'>['covers'][number];
export type Part = Assignment['part'];
