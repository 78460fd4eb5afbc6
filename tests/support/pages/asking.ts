/** What the store itself answers, asked through the same bridge the page has. */
import type { Input, Output, ProcedureName } from '../../../src/shared/contract.ts';
import type { Result } from '../../../src/shared/result.ts';
import type { LaunchedApp } from '../launch.ts';

/** `app` is asked for each time: a specification may start its application again. */
export function asking(app: () => LaunchedApp) {
  async function answerOf(procedure: ProcedureName, input: unknown): Promise<Result<unknown>> {
    const given: readonly [ProcedureName, unknown] = [procedure, input];
    return await app().page.evaluate(async ([called, what]) => {
      const call = window.homeward.call as unknown as (name: string, what: unknown) => Promise<Result<unknown>>;
      return await call(called, what);
    }, given);
  }
  return {
    answerOf,
    /** The answer itself; a refusal fails the test. */
    async asked<P extends ProcedureName>(procedure: P, input: Input<P>): Promise<Output<P>> {
      const result = await answerOf(procedure, input);
      if (!result.ok) throw new Error(`${procedure} was refused: ${JSON.stringify(result.error)}`);
      return result.value as Output<P>;
    },
  };
}
