/** Waits for the record, says what went wrong, or shows it. */
import type { ReactNode } from 'react';
import type { ChildRecord } from '../../../../shared/areas/children-parts.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { useRecord } from './useRecord.ts';

export function WithRecord({ children }: { readonly children: (record: ChildRecord) => ReactNode }) {
  const asked = useRecord();
  if (asked.data) return children(asked.data);
  return asked.error ? <ErrorLine failure={asked.error} onRetry={asked.refetch} /> : <Loading lines={6} />;
}
