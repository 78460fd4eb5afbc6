/** The services that come after: how far each is, from planned to running. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTheme } from '@mui/material/styles';
import { useState } from 'react';
import type { Service } from '../../../../shared/areas/premises.ts';
import { serviceStages } from '../../../../shared/rules/premises.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useNumbers, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { DataList } from '../../../ui/DataList.tsx';
import type { Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { withHome } from '../homeColumn.ts';
import { PremisesLinks, useHomes } from '../PremisesLinks.tsx';
import { useExport } from '../useExport.ts';
import { ServicePanel } from './ServicePanel.tsx';

const none: readonly Service[] = [];
const steps = serviceStages.filter((one) => one !== 'ended');

export function ServicesPage() {
  const t = useWords('premises');
  const { count } = useNumbers();
  const mayWrite = useCan('premises.write') !== null;
  const homes = useHomes();
  const asked = useAsk('premises.services', { siteId: homes.siteId }, { keepPrevious: true });
  const all = asked.data?.services ?? none;
  const running = all.filter((one) => one.stage === 'running').length;
  const [openId, setOpenId] = useState<string | null>(null);
  const open = all.find((one) => one.id === openId) ?? null;
  const ask = useExport('services', homes.siteId);
  const add = mayWrite ? (
    <Button variant="contained" startIcon={<PlusIcon />} onClick={() => setOpenId('new')}>
      {t('form.add-service')}
    </Button>
  ) : undefined;
  return (
    <Page
      title={t('page.services')}
      state={
        all.length > 0
          ? t('services.state', { count: all.length, n: count(all.length), running: count(running) })
          : undefined
      }
      action={add}
    >
      <PremisesLinks homes={homes} />
      <DataList
        label={t('page.services')}
        place="premises.services"
        rows={all}
        columns={withHome(useServiceColumns(), homes.sites)}
        rowId={(one) => one.id}
        onOpen={mayWrite ? (one) => setOpenId(one.id) : undefined}
        loading={asked.loading}
        error={asked.error}
        onRetry={asked.refetch}
        tools={<CsvButton ask={ask} />}
        empty={<EmptyState title={t('services.empty')} text={t('services.empty-text')} action={add} />}
      />
      {openId === 'new' || open ? (
        <ServicePanel key={openId} one={open} siteId={homes.siteId} onClose={() => setOpenId(null)} />
      ) : null}
    </Page>
  );
}

function useServiceColumns(): readonly Column<Service>[] {
  const t = useWords('premises');
  const { short } = useDates();
  return [
    { key: 'name', head: t('column.name'), width: '1.5fr', text: (one) => one.name, cell: (one) => one.name },
    {
      key: 'kind',
      head: t('column.kind'),
      width: '1.2fr',
      text: (one) => t(`service-kind.${one.kind}`),
      cell: (one) => t(`service-kind.${one.kind}`),
    },
    {
      key: 'site',
      head: t('column.home'),
      width: '1fr',
      text: (one) => one.site?.name ?? null,
      cell: (one) => one.site?.name ?? '',
    },
    {
      key: 'for',
      head: t('column.forWhom'),
      width: '1.3fr',
      text: (one) => one.forWhom,
      cell: (one) => one.forWhom ?? '',
    },
    {
      key: 'stage',
      head: t('column.stage'),
      width: '1.3fr',
      text: (one) => (one.stage ? serviceStages.indexOf(one.stage) : -1),
      cell: (one) => <StageMark one={one} />,
    },
    {
      key: 'since',
      head: t('column.since'),
      width: '120px',
      text: (one) => one.since,
      cell: (one) => (one.since ? short(one.since) : ''),
    },
  ];
}

/** Four steps, filled as far as the service is; the word says the same. */
function StageMark({ one }: { readonly one: Service }) {
  const t = useWords('premises');
  const { tokens } = useTheme();
  const reached = one.stage === null || one.stage === 'ended' ? 0 : serviceStages.indexOf(one.stage) + 1;
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
      <Box component="svg" aria-hidden viewBox="0 0 44 10" sx={{ width: 44, height: 10, flex: 'none' }}>
        {steps.map((step, n) => (
          <rect
            key={step}
            x={n * 11 + 0.5}
            y={1}
            width={9}
            height={8}
            rx={2}
            fill={n < reached ? tokens.done : 'none'}
            stroke={n < reached ? tokens.done : tokens.idle}
          />
        ))}
      </Box>
      {one.stage ? t(`stage.${one.stage}`) : t('services.no-stage')}
    </Box>
  );
}
