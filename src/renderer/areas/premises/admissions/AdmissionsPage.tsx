/** Admissions stopped, home by home; children taken in all the same; and the rules of admission as they were decided. */
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { AdmissionException, AdmissionPolicy, AdmissionStop } from '../../../../shared/areas/premises.ts';
import { useAsk } from '../../../app/api.ts';
import { useNumbers, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { DataList } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Loading, Section } from '../../../ui/Section.tsx';
import { withHome } from '../homeColumn.ts';
import { PremisesLinks, useHomes } from '../PremisesLinks.tsx';
import { useExport } from '../useExport.ts';
import { CameAnyway } from './CameAnyway.tsx';
import { ExceptionPanel } from './ExceptionPanel.tsx';
import { PolicyPanel } from './PolicyPanel.tsx';
import { StopPanel } from './StopPanel.tsx';
import { StopView } from './StopView.tsx';
import { useExceptionColumns, usePolicyColumns, useStopColumns } from './useColumns.tsx';

type Open =
  | { readonly what: 'stop'; readonly one: AdmissionStop | null }
  | { readonly what: 'exception'; readonly one: AdmissionException | null }
  | { readonly what: 'policy'; readonly one: AdmissionPolicy | null };

export function AdmissionsPage() {
  const t = useWords('premises');
  const { count } = useNumbers();
  const mayWrite = useCan('premises.write') !== null;
  const homes = useHomes();
  const asked = useAsk('premises.admissions', { siteId: homes.siteId }, { keepPrevious: true });
  const [open, setOpen] = useState<Open | null>(null);
  const of = homes.sites.filter((one) => one.open && (homes.siteId === null || one.id === homes.siteId));
  const stopped = of.filter((one) => one.stop !== null);
  const ask = useExport('admissions', homes.siteId);
  const known = asked.data;
  return (
    <Page
      title={t('page.admissions')}
      state={
        known ? t('admissions.state', { count: of.length, n: count(stopped.length), of: count(of.length) }) : undefined
      }
      action={
        mayWrite && stopped.length < of.length ? (
          <Button variant="contained" onClick={() => setOpen({ what: 'stop', one: null })}>
            {t('form.stop')}
          </Button>
        ) : undefined
      }
    >
      <PremisesLinks homes={homes} />
      <ErrorLine failure={asked.error} onRetry={asked.refetch} />
      {known ? (
        <>
          <CameAnyway known={known.cameAnyway} />
          <Stops homes={homes.sites} rows={known.stops} onOpen={setOpen} tools={<CsvButton ask={ask} />} />
          <Exceptions
            homes={homes.sites}
            rows={known.exceptions}
            onOpen={setOpen}
            mayWrite={mayWrite}
            mayExcept={known.stops.length > 0}
          />
          <Policies homes={homes.sites} rows={known.policies} onOpen={setOpen} mayWrite={mayWrite} />
        </>
      ) : asked.error ? null : (
        <Loading lines={8} />
      )}
      <Panels
        open={open}
        siteId={homes.siteId ?? of.find((one) => one.stop === null)?.id ?? homes.sites[0]?.id ?? ''}
        onClose={() => setOpen(null)}
      />
    </Page>
  );
}

interface ListProps<T> {
  readonly homes: readonly unknown[];
  readonly rows: readonly T[];
  readonly onOpen: (open: Open) => void;
  readonly mayWrite?: boolean;
}

function Stops({ homes, rows, onOpen, tools }: ListProps<AdmissionStop> & { readonly tools: ReactNode }) {
  const t = useWords('premises');
  return (
    <Section title={t('admissions.stops')}>
      <DataList
        label={t('admissions.stops')}
        place="premises.stops"
        rows={rows}
        columns={withHome(useStopColumns(), homes)}
        rowId={(one) => one.id}
        onOpen={(one) => onOpen({ what: 'stop', one })}
        noSearch={rows.length < 6}
        tools={tools}
        empty={<EmptyState title={t('admissions.no-stops')} text={t('admissions.no-stops-text')} />}
      />
    </Section>
  );
}

function Exceptions({
  homes,
  rows,
  onOpen,
  mayWrite,
  mayExcept,
}: ListProps<AdmissionException> & { readonly mayExcept: boolean }) {
  const t = useWords('premises');
  const add = (
    <Button size="small" onClick={() => onOpen({ what: 'exception', one: null })}>
      {t('form.except')}
    </Button>
  );
  return (
    <Section title={t('admissions.exceptions')} action={mayWrite && mayExcept ? add : undefined}>
      <DataList
        label={t('admissions.exceptions')}
        place="premises.exceptions"
        rows={rows}
        columns={withHome(useExceptionColumns(), homes)}
        rowId={(one) => one.id}
        onOpen={mayWrite ? (one) => onOpen({ what: 'exception', one }) : undefined}
        noSearch={rows.length < 6}
        empty={<EmptyState title={t('admissions.no-exceptions')} text={t('admissions.no-exceptions-text')} />}
      />
    </Section>
  );
}

function Policies({ homes, rows, onOpen, mayWrite }: ListProps<AdmissionPolicy>) {
  const t = useWords('premises');
  const add = (
    <Button size="small" onClick={() => onOpen({ what: 'policy', one: null })}>
      {t('form.policy')}
    </Button>
  );
  return (
    <Section title={t('admissions.policies')} action={mayWrite ? add : undefined}>
      <DataList
        label={t('admissions.policies')}
        place="premises.policies"
        rows={rows}
        columns={withHome(usePolicyColumns(), homes)}
        rowId={(one) => one.id}
        onOpen={mayWrite ? (one) => onOpen({ what: 'policy', one }) : undefined}
        noSearch={rows.length < 6}
        empty={<EmptyState title={t('admissions.no-policies')} text={t('admissions.no-policies-text')} />}
      />
    </Section>
  );
}

interface PanelsProps {
  readonly open: Open | null;
  readonly siteId: string;
  readonly onClose: () => void;
}

function Panels({ open, siteId, onClose }: PanelsProps) {
  if (!open) return null;
  switch (open.what) {
    case 'stop':
      return open.one ? <StopView one={open.one} onClose={onClose} /> : <StopPanel siteId={siteId} onClose={onClose} />;
    case 'exception':
      return <ExceptionPanel key={open.one?.id ?? 'new'} one={open.one} siteId={siteId} onClose={onClose} />;
    case 'policy':
      return <PolicyPanel key={open.one?.id ?? 'new'} one={open.one} onClose={onClose} />;
  }
}
