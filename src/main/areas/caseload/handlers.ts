/** Every procedure of the caseload, and where it is done. */
import type { caseload } from '../../../shared/areas/caseload.ts';
import type { Handlers } from '../../gate/handler.ts';
import { assign } from './assign.ts';
import { candidates } from './candidates.ts';
import { child, children, history } from './children.ts';
import { cover, covers, endCover } from './cover.ts';
import { exportList } from './export.ts';
import { figuresFor } from './figures.ts';
import { board } from './loads.ts';
import { end, introduce } from './periods.ts';
import { addChild, editChild } from './records.ts';
import { editRules, readRules } from './rules.ts';
import { undoAssign } from './undo.ts';

export const caseloadHandlers: Handlers<typeof caseload> = {
  'caseload.figures': figuresFor,
  'caseload.children': children,
  'caseload.child': child,
  'caseload.addChild': addChild,
  'caseload.editChild': editChild,
  'caseload.board': board,
  'caseload.candidates': candidates,
  'caseload.assign': assign,
  'caseload.end': end,
  'caseload.undoAssign': undoAssign,
  'caseload.introduce': introduce,
  'caseload.cover': cover,
  'caseload.covers': covers,
  'caseload.endCover': endCover,
  'caseload.rules': ({ read }) => readRules(read),
  'caseload.editRules': editRules,
  'caseload.history': history,
  'caseload.export': exportList,
};
