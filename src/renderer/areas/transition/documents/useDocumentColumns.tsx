/** The columns of the register. */
import Box from '@mui/material/Box';
import type { RegisterDocument } from '../../../../shared/areas/transition.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import type { Column } from '../../../ui/DataList.tsx';
import { useEntryWords } from '../names.ts';
import { approvalOf } from '../work/states.ts';
import { ApprovalChip } from './ApprovalChip.tsx';

export function useDocumentColumns(): readonly Column<RegisterDocument>[] {
  const t = useWords('transition');
  const words = useEntryWords();
  const { short } = useDates();
  const prepared = (one: RegisterDocument) => one.versions[0]?.preparedOn ?? null;
  const kind = (one: RegisterDocument) => t(`export.kind.${one.kind}`);
  return [
    {
      key: 'name',
      head: t('column.document'),
      width: '2fr',
      text: (one) => words.name('document', one),
      cell: (one) => words.name('document', one),
    },
    {
      key: 'approved',
      head: t('column.approved'),
      width: '1.6fr',
      text: (one) => approvalOf(one),
      cell: (one) => <ApprovalChip document={one} />,
    },
    {
      key: 'version',
      head: t('column.version'),
      text: (one) => one.versions[0]?.label ?? null,
      cell: (one) => one.versions[0]?.label ?? <Box sx={{ color: 'text.secondary' }}>{t('document.noVersion')}</Box>,
    },
    {
      key: 'prepared',
      head: t('column.preparedOn'),
      text: prepared,
      cell: (one) => (prepared(one) ? short(prepared(one) ?? '') : ''),
    },
    {
      key: 'source',
      head: t('column.source'),
      width: '1.3fr',
      text: (one) => one.source,
      cell: (one) => one.source ?? '',
    },
    { key: 'kind', head: t('column.kind'), text: kind, cell: kind },
  ];
}
