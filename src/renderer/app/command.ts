/** Commands over the bridge. Apart from the cached answers of api.ts, since the door needs nothing of those. */
import { useCallback, useState } from 'react';
import type { Input, Output, ProcedureName } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import { call } from './bridge.ts';

/** For what somebody does, and for a question asked once by hand. What it changed comes back as `changed` from main. */
export function useCommand<P extends ProcedureName>(
  procedure: P,
): readonly [(input: Input<P>) => Promise<Result<Output<P>>>, { readonly running: boolean }] {
  const [running, setRunning] = useState(false);
  const run = useCallback(
    async (input: Input<P>) => {
      setRunning(true);
      try {
        return await call(procedure, input);
      } finally {
        setRunning(false);
      }
    },
    [procedure],
  );
  return [run, { running }];
}
