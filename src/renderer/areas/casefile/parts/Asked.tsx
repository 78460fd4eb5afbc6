/** What stands while a part of a file comes, or when it cannot be had. */
import type { ReactNode } from 'react';
import type { Asked as Answer } from '../../../app/api.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Loading } from '../../../ui/Section.tsx';

export function Asked<T>({
  asked,
  children,
}: {
  readonly asked: Answer<T>;
  readonly children: (data: T) => ReactNode;
}) {
  if (asked.data !== undefined) return children(asked.data);
  return asked.error ? <ErrorLine failure={asked.error} onRetry={asked.refetch} /> : <Loading lines={6} />;
}
