/** All children, those without a worker on top; several can be given to a worker at once. */
import { useState } from 'react';
import { usePages } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { GoButton } from '../../../ui/Go.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useListView } from '../../../ui/useListView.ts';
import { AssignPanel } from '../assign/AssignPanel.tsx';
import type { Giving } from '../assign/AssignPanel.tsx';
import { CaseloadLinks } from '../CaseloadLinks.tsx';
import { addChildPath } from '../paths.ts';
import { PickBar } from '../pick/PickBar.tsx';
import { PickList } from '../pick/PickList.tsx';
import { useChildColumns } from '../pick/useChildColumns.tsx';
import { usePicked } from '../pick/usePicked.ts';
import { useExport } from '../useExport.ts';

const sorts = ['name', 'worker', 'house'] as const;
const place = 'caseload.children';

export function ChildrenPage() {
  const t = useWords('caseload');
  const mayAdd = useCan('children.add') !== null;
  const add = (
    <GoButton to={addChildPath} variant="contained" icon={<PlusIcon />}>
      {t('page.add-child')}
    </GoButton>
  );
  return (
    <Page title={t('page.children')} state={t('page.children-state')} action={mayAdd ? add : undefined}>
      <CaseloadLinks />
      <AllChildren />
    </Page>
  );
}

function AllChildren() {
  const t = useWords('caseload');
  const mayAssign = useCan('caseload.assign') !== null;
  const view = useListView(place, { sort: 'name' });
  const sort = sorts.find((one) => one === view.sort) ?? 'name';
  const pages = usePages('caseload.children', { search: view.search, sort, direction: view.direction, limit: 100 });
  const picked = usePicked();
  const picking = mayAssign ? picked : null;
  const [giving, setGiving] = useState<Giving | null>(null);
  const columns = useChildColumns(['name', 'age', 'house', 'worker', 'introduced'], picking);
  const ask = useExport('children');
  const give = (children: Giving['children']) => children.length > 0 && setGiving({ children, staffId: null });
  return (
    <>
      <PickList
        label={t('page.children')}
        place={place}
        view={view}
        local={false}
        picking={picking}
        onAssign={give}
        rows={pages.items}
        total={pages.total}
        columns={columns}
        loading={pages.loading}
        error={pages.error}
        onRetry={pages.refetch}
        hasMore={pages.hasMore}
        onMore={pages.more}
        filters={
          picking ? (
            <PickBar picking={picking} lines={pages.items} onAssign={() => give(picking.children)} />
          ) : undefined
        }
        tools={mayAssign ? <CsvButton ask={ask} /> : undefined}
        empty={<EmptyState title={t('page.no-children')} text={t('page.no-children-text')} />}
      />
      {giving ? <AssignPanel {...giving} onClose={() => setGiving(null)} onGiven={picked.clear} /> : null}
    </>
  );
}
