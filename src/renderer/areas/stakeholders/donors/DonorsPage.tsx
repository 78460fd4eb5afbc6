/** What donors are told, and where their money moves: from what it pays now to what it will pay. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { DonorFund, DonorMessage } from '../../../../shared/areas/stakeholders.ts';
import { useAsk } from '../../../app/api.ts';
import { useNumbers, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { DataList } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Section } from '../../../ui/Section.tsx';
import { FundPanel } from '../forms/FundPanel.tsx';
import { MessagePanel } from '../forms/MessagePanel.tsx';
import { StakeholderLinks } from '../StakeholderLinks.tsx';
import { useExport } from '../useExport.ts';
import { GiftsSum } from './GiftsSum.tsx';
import { useFundColumns, useMessageColumns } from './useDonorColumns.tsx';

export function DonorsPage() {
  const t = useWords('stakeholders');
  const { count } = useNumbers();
  const messages = useAsk('stakeholders.messages', {}, { keepPrevious: true });
  const funds = useAsk('stakeholders.funds', {}, { keepPrevious: true });
  const waiting = messages.data?.messages.filter((one) => one.sentOn === null).length ?? 0;
  const agreed = funds.data?.funds.filter((one) => one.agreedOn !== null).length ?? 0;
  const of = funds.data?.funds.length ?? 0;
  const known = (messages.data?.messages.length ?? 0) + of > 0;
  return (
    <Page
      title={t('page.donors')}
      state={known ? t('donors.state', { waiting: count(waiting), agreed: count(agreed), of: count(of) }) : undefined}
    >
      <StakeholderLinks />
      <Messages asked={messages} />
      <Funds asked={funds} />
    </Page>
  );
}

const noMessages: readonly DonorMessage[] = [];
const noFunds: readonly DonorFund[] = [];

function Messages({ asked }: { readonly asked: ReturnType<typeof useAsk<'stakeholders.messages'>> }) {
  const t = useWords('stakeholders');
  const mayWrite = useCan('stakeholders.write') !== null;
  const [open, setOpen] = useState<DonorMessage | 'new' | null>(null);
  const columns = useMessageColumns();
  const ask = useExport('messages');
  return (
    <Section
      title={t('donors.messages')}
      action={mayWrite ? <Add words={t('form.add-message')} onClick={() => setOpen('new')} /> : undefined}
    >
      <DataList
        label={t('donors.messages')}
        place="stakeholders.messages"
        rows={asked.data?.messages ?? noMessages}
        columns={columns}
        rowId={(one) => one.id}
        onOpen={mayWrite ? setOpen : undefined}
        loading={asked.loading}
        error={asked.error}
        onRetry={asked.refetch}
        tools={<CsvButton ask={ask} />}
        empty={<EmptyState title={t('donors.no-messages')} text={t('donors.no-messages-text')} />}
      />
      {open ? (
        <MessagePanel
          key={open === 'new' ? 'new' : open.id}
          one={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Section>
  );
}

function Funds({ asked }: { readonly asked: ReturnType<typeof useAsk<'stakeholders.funds'>> }) {
  const t = useWords('stakeholders');
  const mayWrite = useCan('stakeholders.write') !== null;
  const [open, setOpen] = useState<DonorFund | 'new' | null>(null);
  const columns = useFundColumns();
  const ask = useExport('funds');
  return (
    <Section
      title={t('donors.funds')}
      state={<GiftsSum funds={asked.data?.funds ?? noFunds} />}
      action={mayWrite ? <Add words={t('form.add-fund')} onClick={() => setOpen('new')} /> : undefined}
    >
      <DataList
        label={t('donors.funds')}
        place="stakeholders.funds"
        rows={asked.data?.funds ?? noFunds}
        columns={columns}
        rowId={(one) => one.id}
        onOpen={mayWrite ? setOpen : undefined}
        loading={asked.loading}
        error={asked.error}
        onRetry={asked.refetch}
        tools={<CsvButton ask={ask} />}
        empty={<EmptyState title={t('donors.no-funds')} text={t('donors.no-funds-text')} />}
      />
      {open ? (
        <FundPanel
          key={open === 'new' ? 'new' : open.id}
          one={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Section>
  );
}

function Add({ words, onClick }: { readonly words: string; readonly onClick: () => void }) {
  return (
    <Box component="span">
      <Button size="small" startIcon={<PlusIcon />} onClick={onClick}>
        {words}
      </Button>
    </Box>
  );
}
