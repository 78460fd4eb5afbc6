/** Who the child is: names, birth, where the family comes from, a photo, and every change made to the record. */
import { useNavigate } from 'react-router';
import type { ChildRecord } from '../../../../shared/areas/children-parts.ts';
import { WithRecord } from './WithRecord.tsx';
import { BackgroundSection } from './BackgroundSection.tsx';
import { HistorySection } from './HistorySection.tsx';
import { NamesSection } from './NamesSection.tsx';
import { PhotoSection } from './PhotoSection.tsx';
import { RemoveChild } from './RemoveChild.tsx';
import { WhoSection } from './WhoSection.tsx';
import { listPath } from '../paths.ts';

export function IdentityPage() {
  return <WithRecord>{(record) => <Identity record={record} />}</WithRecord>;
}

function Identity({ record }: { readonly record: ChildRecord }) {
  const navigate = useNavigate();
  return (
    <>
      <WhoSection record={record} />
      <NamesSection record={record} />
      <BackgroundSection record={record} />
      <PhotoSection record={record} />
      <HistorySection childId={record.id} />
      <RemoveChild record={record} onRemoved={() => void navigate(listPath)} />
    </>
  );
}
