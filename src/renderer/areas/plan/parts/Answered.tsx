/** What was asked of main, once it is there: until then lines where words will be, or what went wrong. */
import type { ReactNode } from 'react';
import type { Asked } from '../../../app/api.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Loading } from '../../../ui/Section.tsx';

interface Props<T> {
  readonly asked: Asked<T>;
  readonly children: (answer: T) => ReactNode;
}

export function Answered<T>({ asked, children }: Props<T>) {
  if (asked.data !== undefined) {
    return (
      <>
        <ErrorLine failure={asked.error} onRetry={asked.refetch} />
        {children(asked.data)}
      </>
    );
  }
  return asked.error ? <ErrorLine failure={asked.error} onRetry={asked.refetch} /> : <Loading lines={8} />;
}
