/** What a kit may hold and for whom, and the limits of money: the organisation's own to change. */
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useState } from 'react';
import type { KitItem } from '../../../../shared/areas/kit-parts.ts';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { DataList } from '../../../ui/DataList.tsx';
import type { Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useFilters } from '../../../ui/useFilters.ts';
import { KitLinks } from '../KitLinks.tsx';
import { useKitNames } from '../names.ts';
import { RulesSection } from './RulesSection.tsx';
import { TemplatePanel } from './TemplatePanel.tsx';
import { useConditionWords } from './useConditionWords.ts';

export function TemplatesPage() {
  const t = useWords('kit');
  const mayEdit = useCan('lists.edit') !== null;
  const filters = useFilters('kit.templates');
  const retired = filters.get('retired') === 'yes';
  const asked = useAsk('kit.templates', { retired }, { keepPrevious: true });
  const columns = useColumns();
  const [open, setOpen] = useState<string | null>(null);
  const items = asked.data?.items ?? [];
  const opened = items.find((item) => item.id === open) ?? null;
  return (
    <Page
      title={t('page.templates')}
      state={t('template.state')}
      action={
        mayEdit ? (
          <Button variant="contained" startIcon={<PlusIcon />} onClick={() => setOpen('new')}>
            {t('template.add')}
          </Button>
        ) : undefined
      }
    >
      <KitLinks />
      <DataList
        label={t('page.templates')}
        place="kit.templates"
        rows={items}
        columns={columns}
        rowId={(item) => item.id}
        onOpen={(item) => setOpen(item.id)}
        loading={asked.loading}
        error={asked.error}
        onRetry={asked.refetch}
        filters={
          <FormControlLabel
            sx={{ mx: 0 }}
            label={t('template.also-retired')}
            control={
              <Checkbox
                size="small"
                checked={retired}
                onChange={(_event, on) => filters.set('retired', on ? 'yes' : null)}
              />
            }
          />
        }
        empty={<EmptyState title={t('template.none')} />}
      />
      <RulesSection />
      {open !== null && (opened || open === 'new') ? (
        <TemplatePanel key={open} item={opened} onClose={() => setOpen(null)} />
      ) : null}
    </Page>
  );
}

function useColumns(): readonly Column<KitItem>[] {
  const t = useWords('kit');
  const names = useKitNames();
  const conditions = useConditionWords();
  return [
    {
      key: 'item',
      head: t('column.item'),
      width: '2fr',
      text: names.item,
      cell: (item) =>
        item.retired ? (
          <StateChip plain state="not-relevant" words={names.item(item)} why={t('template.retired')} />
        ) : (
          names.item(item)
        ),
    },
    {
      key: 'for',
      head: t('column.for'),
      width: '3fr',
      text: (item) => conditions(item.conditions),
      cell: (item) => conditions(item.conditions),
    },
    {
      key: 'kind',
      head: t('field.kind'),
      width: '1fr',
      text: (item) => t(`kind.${item.kind}`),
      cell: (item) => t(`kind.${item.kind}`),
    },
    {
      key: 'quantity',
      head: t('column.quantity'),
      width: '1fr',
      cell: (item) => names.amount(item.quantity, item.unit),
    },
  ];
}
