/** The register of procedures and other documents that milestones rest on: source, version, prepared, approved. */
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { RegisterDocument } from '../../../../shared/areas/transition.ts';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { TransitionLinks } from '../../../app/TransitionLinks.tsx';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { DataList } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { overviewPath } from '../paths.ts';
import { useExport } from '../useExport.ts';
import { AddDocument } from './AddDocument.tsx';
import { DocumentPanel } from './DocumentPanel.tsx';
import { useDocumentColumns } from './useDocumentColumns.tsx';

const none: readonly RegisterDocument[] = [];

export function DocumentsPage() {
  const t = useWords('transition');
  const mayPlan = useCan('transition.plan') !== null;
  const asked = useAsk('transition.documents', {});
  const [params, setParams] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const columns = useDocumentColumns();
  const ask = useExport({ list: 'documents' });
  const documents = asked.data?.documents ?? none;
  const approved = documents.filter((one) => one.approved).length;
  const open = documents.find((one) => one.id === params.get('document')) ?? null;
  const show = (id: string) => setParams({ document: id }, { replace: true });
  return (
    <Page
      title={t('document.title')}
      state={asked.data ? t('document.state', { done: approved, of: documents.length }) : undefined}
      back={{ to: overviewPath, label: t('overview.title') }}
      action={
        mayPlan ? (
          <Button variant="contained" startIcon={<PlusIcon />} onClick={() => setAdding(true)}>
            {t('document.add')}
          </Button>
        ) : undefined
      }
    >
      <TransitionLinks />
      <DataList
        label={t('document.title')}
        place="transition.documents"
        rows={documents}
        columns={columns}
        rowId={(one) => one.id}
        onOpen={(one) => show(one.id)}
        loading={asked.loading}
        error={asked.error}
        onRetry={asked.refetch}
        tools={<CsvButton ask={ask} />}
        empty={<EmptyState title={t('document.none')} text={t('document.noneText')} />}
      />
      {open ? <DocumentPanel key={open.id} document={open} onClose={() => setParams({}, { replace: true })} /> : null}
      {adding ? <AddDocument onClose={() => setAdding(false)} onAdded={show} /> : null}
    </Page>
  );
}
