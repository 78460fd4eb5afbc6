/**
 * One change to several actions, each by its own command: what was done before a refusal stays done and can be undone,
 * and the refusal is told.
 */
import { useState } from 'react';
import type { Action } from '../../../../shared/areas/transition.ts';
import type { Output } from '../../../../shared/contract.ts';
import type { Failure, Result } from '../../../../shared/result.ts';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useUndo } from '../../../ui/Undo.tsx';

export type BulkStatus = 'not-started' | 'not-relevant';
interface Done {
  readonly before: Action;
  readonly rev: number;
}

/** Which of the picked ones a change is for: choosing never sets back what has begun, setting aside never what is done. */
export function fitting(actions: readonly Action[], status: BulkStatus): readonly Action[] {
  return actions.filter((action) =>
    status === 'not-started'
      ? action.status === 'suggested' || action.status === 'not-relevant'
      : action.status !== 'not-relevant' && action.status !== 'done',
  );
}

export function useBulk() {
  const t = useWords('transition');
  const undo = useUndo();
  const [run, { running }] = useCommand('transition.setStatus');
  const [failure, setFailure] = useState<Failure | undefined>(undefined);

  async function back(done: readonly Done[]): Promise<Result<unknown>> {
    const results: Result<Output<'transition.setStatus'>>[] = [];
    for (const { before, rev } of done) {
      const { id, status, reason } = before;
      results.push(await run({ id, rev, status, ...(reason === null ? {} : { reason }) }));
    }
    return results.find((result) => !result.ok) ?? { ok: true, value: null };
  }

  async function apply(actions: readonly Action[], status: BulkStatus, reason: string | null): Promise<boolean> {
    setFailure(undefined);
    const done: Done[] = [];
    let refused: Failure | undefined;
    for (const before of fitting(actions, status)) {
      const result = await run({ id: before.id, rev: before.rev, status, ...(reason === null ? {} : { reason }) });
      if (result.ok) done.push({ before, rev: result.value.rev });
      else {
        refused = result.error;
        break;
      }
    }
    if (done.length > 0)
      undo.offer(
        t(status === 'not-started' ? 'action.bulkChosen' : 'action.bulkSetAside', { count: done.length }),
        () => back(done),
      );
    setFailure(refused);
    return refused === undefined;
  }
  return { apply, failure, running };
}
