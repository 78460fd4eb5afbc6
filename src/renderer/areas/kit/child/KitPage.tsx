/** A child's kit: what is in it and why, what it costs, how far it is, who signed for it. */
import { useParams } from 'react-router';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { ApprovalSection } from './ApprovalSection.tsx';
import { CheckSection } from './CheckSection.tsx';
import { DecideSection } from './DecideSection.tsx';
import { HistorySection } from './HistorySection.tsx';
import { ItemsSection } from './ItemsSection.tsx';
import { NoKit } from './NoKit.tsx';
import { ReceiptsSection } from './ReceiptsSection.tsx';
import { StateSection } from './StateSection.tsx';
import { StepsSection } from './StepsSection.tsx';
import { SupportSection } from './SupportSection.tsx';
import { hasKit, useKit } from './useKit.ts';
import type { KitOfChild } from './useKit.ts';

export function KitPage() {
  const { childId = '' } = useParams();
  const asked = useKit(childId);
  const record = asked.data?.child.id === childId ? asked.data : undefined;
  if (!record) return asked.error ? <ErrorLine failure={asked.error} onRetry={asked.refetch} /> : <Loading lines={8} />;
  return <Opened key={childId} record={record} />;
}

function Opened({ record }: { readonly record: KitOfChild }) {
  if (!hasKit(record)) {
    return (
      <>
        <NoKit record={record} />
        <HistorySection childId={record.child.id} />
      </>
    );
  }
  return (
    <>
      <StateSection record={record} />
      <DecideSection record={record} />
      <ItemsSection record={record} />
      <ApprovalSection record={record} />
      <ReceiptsSection record={record} />
      <SupportSection record={record} />
      <CheckSection record={record} />
      <StepsSection record={record} />
      <HistorySection childId={record.child.id} />
    </>
  );
}
