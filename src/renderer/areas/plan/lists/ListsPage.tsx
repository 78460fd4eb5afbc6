/** The organisation's own lists behind plans: criteria of readiness, legal steps, patterns of visits. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useState } from 'react';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Loading, Section } from '../../../ui/Section.tsx';
import { PlanLinks } from '../PlanLinks.tsx';
import type { Lists } from '../types.ts';
import { CriterionForm } from './CriterionForm.tsx';
import { EntryLines } from './EntryLines.tsx';
import { EntryPanel } from './EntryPanel.tsx';
import { LegalStepForm } from './LegalStepForm.tsx';
import { PatternForm } from './PatternForm.tsx';

export type ListName = 'criterion' | 'legal-step' | 'pattern';
/** Open: an entry by its id, or a new one. */
interface Opening {
  readonly list: ListName;
  readonly id: string | null;
}

export function ListsPage() {
  const t = useWords('plan');
  const mayEdit = useCan('lists.edit') !== null;
  const [retired, setRetired] = useState(false);
  const asked = useAsk('plan.lists', { retired }, { keepPrevious: true });
  return (
    <Page title={t('lists.title')} state={t(mayEdit ? 'lists.state' : 'lists.state-read')} action={<PrintButton />}>
      <PlanLinks />
      {mayEdit ? (
        <FormControlLabel
          className="no-print"
          control={<Checkbox size="small" checked={retired} onChange={(_event, on) => setRetired(on)} />}
          label={t('lists.show-retired')}
        />
      ) : null}
      <ErrorLine failure={asked.error} onRetry={asked.refetch} />
      {asked.data ? <Opened lists={asked.data} /> : asked.error ? null : <Loading lines={10} />}
    </Page>
  );
}

function Opened({ lists }: { readonly lists: Lists }) {
  const t = useWords('plan');
  const mayEdit = useCan('lists.edit') !== null;
  const [open, setOpen] = useState<Opening | null>(null);
  const close = () => setOpen(null);
  const entries = { criterion: lists.criteria, 'legal-step': lists.legalSteps, pattern: lists.patterns } as const;
  const names: readonly ListName[] = ['criterion', 'legal-step', 'pattern'];
  return (
    <>
      {names.map((list) => (
        <Section
          key={list}
          title={t(`lists.${list}`)}
          state={<Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{t(`lists.${list}-text`)}</Box>}
          action={
            mayEdit ? (
              <Button size="small" startIcon={<PlusIcon />} onClick={() => setOpen({ list, id: null })}>
                {t(`lists.add-${list}`)}
              </Button>
            ) : undefined
          }
        >
          <EntryLines list={list} entries={entries[list]} onOpen={mayEdit ? (id) => setOpen({ list, id }) : null} />
        </Section>
      ))}
      {open ? <EditEntry key={`${open.list} ${open.id ?? ''}`} lists={lists} open={open} onClose={close} /> : null}
    </>
  );
}

function EditEntry({
  lists,
  open,
  onClose,
}: {
  readonly lists: Lists;
  readonly open: Opening;
  readonly onClose: () => void;
}) {
  const find = <T extends { readonly id: string }>(all: readonly T[]): T | null =>
    all.find((one) => one.id === open.id) ?? null;
  if (open.list === 'criterion') {
    const entry = find(lists.criteria);
    return (
      <EntryPanel list={open.list} entry={entry} onClose={onClose}>
        <CriterionForm entry={entry} onDone={onClose} />
      </EntryPanel>
    );
  }
  if (open.list === 'legal-step') {
    const entry = find(lists.legalSteps);
    return (
      <EntryPanel list={open.list} entry={entry} onClose={onClose}>
        <LegalStepForm entry={entry} onDone={onClose} />
      </EntryPanel>
    );
  }
  const entry = find(lists.patterns);
  return (
    <EntryPanel list={open.list} entry={entry} onClose={onClose}>
      <PatternForm entry={entry} onDone={onClose} />
    </EntryPanel>
  );
}
