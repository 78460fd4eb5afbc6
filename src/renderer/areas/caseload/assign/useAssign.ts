/** Gives the children, says what is still missing before asking main, and offers to take it back for a minute. */
import { useState } from 'react';
import type { ChildLine } from '../../../../shared/areas/caseload.ts';
import type { FieldError, Result } from '../../../../shared/result.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useUndo } from '../../../ui/Undo.tsx';
import { useChildWords } from '../names.ts';
import type { Candidate, Rules } from '../types.ts';
import type { GivingValues } from './AssignForm.tsx';
import { changesLead, partsSiblings, standings } from './standing.ts';

interface Facts {
  readonly children: readonly ChildLine[];
  readonly candidates: readonly Candidate[];
  readonly rules: Rules;
}

/** What a person still has to say; main asks for the same. */
export function stillAsked(values: GivingValues, { children, candidates, rules }: Facts): readonly FieldError[] {
  const { staffId, part } = values;
  if (staffId === null) return [{ path: 'staffId', rule: 'choose-worker' }];
  const { mayNot, otherWork } = standings(candidates, part, rules.eligibility);
  const refused = [...mayNot, ...otherWork].some((one) => one.candidate.staff.id === staffId);
  const asked = {
    handover: changesLead(children, part) && values.handover === null,
    siblingReason: partsSiblings(candidates, staffId, part) && values.siblingReason === null,
    overrideReason: refused && values.overrideReason === null,
  };
  return Object.entries(asked).flatMap(([path, missing]) => (missing ? [{ path, rule: 'required' }] : []));
}

export function useAssign(
  children: readonly ChildLine[],
  candidates: readonly Candidate[],
  rules: Rules,
): (values: GivingValues) => Promise<Result<unknown>> {
  const t = useWords('caseload');
  const words = useChildWords();
  const undo = useUndo();
  const [run] = useCommand('caseload.assign');
  const [back] = useCommand('caseload.undoAssign');
  // One id for each child for as long as the panel is open, so that saving twice assigns once.
  const [ids] = useState(() => new Map(children.map((child) => [child.id, newId()])));
  return async (values) => {
    const missing = stillAsked(values, { children, candidates, rules });
    const { staffId, part, from, reason, handover, siblingReason, overrideReason } = values;
    if (missing.length > 0 || staffId === null)
      return { ok: false, error: { code: 'invalid', ref: '', fields: missing } };
    const given = children.flatMap((child) => {
      const assignmentId = ids.get(child.id);
      return assignmentId ? [{ assignmentId, childId: child.id, rev: child.rev }] : [];
    });
    const result = await run({ children: given, staffId, part, from, reason, handover, siblingReason, overrideReason });
    if (!result.ok) {
      // Two versions of many children would help nobody: the list shows how they stand now.
      const { conflict, ...error } = result.error;
      return conflict ? { ok: false, error } : result;
    }
    const worker = candidates.find((one) => one.staff.id === staffId)?.staff.name ?? '';
    const [only] = children;
    const text =
      children.length === 1 && only
        ? t('board.assigned-one', { child: words.name(only), worker })
        : t('board.assigned', { count: children.length, worker });
    undo.offer(text, () => back({ assignmentIds: given.map((one) => one.assignmentId) }));
    return result;
  };
}
