/** Which papers a child's file should hold: the organisation's own list, to rename, add to, retire, require. */
import Box from '@mui/material/Box';
import { useState } from 'react';
import type { DocumentKind } from '../../../../shared/areas/casefile-documents.ts';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { DataList, type Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useKindName } from '../names.ts';
import { AddButton } from '../parts/AddButton.tsx';
import { ChildrenLinks } from '../../../app/ChildrenLinks.tsx';
import { KindPanel } from './KindPanel.tsx';

const none: readonly DocumentKind[] = [];

export function KindsPage() {
  const t = useWords('casefile');
  const common = useWords('common');
  const may = useCan('casefile.read') !== null;
  const edits = useCan('lists.edit') !== null;
  const asked = useAsk('casefile.documentKinds', {}, { skip: !may, keepPrevious: true });
  const [open, setOpen] = useState<DocumentKind | 'new' | null>(null);
  const columns = useColumns();
  if (!may) {
    return (
      <Page title={t('kind.title')}>
        <EmptyState title={common('app.no-access.title')} text={common('app.no-access.text')} />
      </Page>
    );
  }
  const kinds = asked.data?.kinds ?? none;
  const required = kinds.filter((kind) => kind.required && !kind.retired).length;
  return (
    <Page
      title={t('kind.title')}
      state={t('kind.state', { count: required })}
      action={edits ? <AddButton main words={t('kind.add')} onClick={() => setOpen('new')} /> : undefined}
    >
      <ChildrenLinks />
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', mb: 1, maxWidth: '80ch' }}>{t('kind.origin')}</Box>
      <DataList
        label={t('kind.title')}
        place="casefile.kinds"
        rows={kinds}
        columns={columns}
        rowId={(kind) => kind.id}
        onOpen={edits ? setOpen : undefined}
        loading={asked.loading}
        error={asked.error}
        onRetry={asked.refetch}
        empty={<EmptyState title={t('kind.title')} />}
      />
      {open ? (
        <KindPanel
          key={open === 'new' ? 'new' : open.id}
          kind={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Page>
  );
}

function useColumns(): readonly Column<DocumentKind>[] {
  const t = useWords('casefile');
  const name = useKindName();
  const standing = (kind: DocumentKind) =>
    kind.retired ? t('kind.retired') : t(kind.required ? 'kind.required' : 'kind.optional');
  const goes = (kind: DocumentKind) => t(`goes.${kind.goes ?? 'none'}`);
  const end = (kind: DocumentKind) => (kind.expires ? t('kind.warned', { count: kind.warnDays }) : t('kind.no-end'));
  return [
    { key: 'name', head: t('kind.name'), width: '2.4fr', text: name, cell: name },
    {
      key: 'required',
      head: t('kind.standing'),
      width: '1fr',
      text: standing,
      cell: (kind) => (
        <StateChip
          plain
          state={kind.retired ? 'not-relevant' : kind.required ? 'done' : 'not-started'}
          words={standing(kind)}
        />
      ),
    },
    { key: 'goes', head: t('kind.goes'), width: '1.6fr', text: goes, cell: goes },
    { key: 'end', head: t('kind.end'), width: '1.4fr', text: end, cell: end },
    {
      key: 'origin',
      head: t('kind.from'),
      width: '1.2fr',
      text: (kind) => t(`origin.${kind.origin}`),
      cell: (kind) => t(`origin.${kind.origin}`),
    },
  ];
}
