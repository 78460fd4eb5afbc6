/** The lists an organisation words for itself: its names for levels of places, reasons of coming and leaving, alerts. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import * as z from 'zod';
import { childLists } from '../../../../shared/areas/children-parts.ts';
import type { ListEntry } from '../../../../shared/areas/children-parts.ts';
import { limits, optionalText, text } from '../../../../shared/text.ts';
import { newId, useAsk, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { EditIcon, PlusIcon } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Loading, Section } from '../../../ui/Section.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useUndo } from '../../../ui/Undo.tsx';
import { ChildrenLinks } from '../../../app/ChildrenLinks.tsx';
import { useNames } from '../names.ts';

export function ChoicesPage() {
  const t = useWords('children');
  const edits = useCan('lists.edit') !== null;
  const asked = useAsk('children.lists', {}, { keepPrevious: true });
  if (!edits) return <Page title={t('page.choices')}>{<EmptyState title={t('page.not-yours')} />}</Page>;
  return (
    <Page title={t('page.choices')} state={t('choices.state')}>
      <ChildrenLinks />
      <ErrorLine failure={asked.error} onRetry={asked.refetch} />
      {asked.data ? (
        childLists.map((list) => (
          <OneList key={list} list={list} entries={asked.data?.entries.filter((one) => one.list === list) ?? []} />
        ))
      ) : (
        <Loading lines={6} />
      )}
    </Page>
  );
}

interface ListProps {
  readonly list: ListEntry['list'];
  readonly entries: readonly ListEntry[];
}

function OneList({ list, entries }: ListProps) {
  const t = useWords('children');
  const [adding, setAdding] = useState(false);
  const add = (
    <Button
      size="small"
      startIcon={<PlusIcon />}
      aria-label={t('choices.add-to', { list: t(`list-name.${list}`) })}
      onClick={() => setAdding(true)}
    >
      {t('choices.add')}
    </Button>
  );
  return (
    <Section title={t(`list-name.${list}`)} action={list === 'place-level' || adding ? undefined : add}>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1, maxWidth: '72ch' }}>
        {t(`list-help.${list}`)}
      </Typography>
      {adding ? <AddForm list={list} onDone={() => setAdding(false)} /> : null}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {entries.map((entry) => (
          <EntryLine key={entry.id} entry={entry} />
        ))}
      </Box>
    </Section>
  );
}

function EntryLine({ entry }: { readonly entry: ListEntry }) {
  const t = useWords('children');
  const { choice } = useNames();
  const common = useWords('common');
  const errors = useErrorWords();
  const { offer, say } = useUndo();
  const [editing, setEditing] = useState(false);
  const [save, { running }] = useCommand('children.saveListEntry');
  const name = choice(entry);
  const { id, list } = entry;
  async function retire(retired: boolean) {
    const result = await save({ id, rev: entry.rev, list, name: entry.name, retired });
    if (!result.ok) return say(errors(result.error));
    const { rev } = result.value;
    return offer(t(retired ? 'choices.retired-now' : 'choices.used-now', { name }), () =>
      save({ id, rev, list, name: entry.name, retired: !retired }),
    );
  }
  if (editing) {
    return (
      <Box component="li" sx={{ py: 1 }}>
        <RenameForm entry={entry} onDone={() => setEditing(false)} />
      </Box>
    );
  }
  return (
    <Box
      component="li"
      sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 0.5, borderTop: 1, borderColor: 'divider' }}
    >
      <Box
        sx={{
          flex: 1,
          minWidth: 0,
          overflowWrap: 'anywhere',
          color: entry.retired ? 'text.secondary' : 'text.primary',
        }}
      >
        {entry.retired ? t('choices.retired', { name }) : name}
      </Box>
      <Button
        size="small"
        startIcon={<EditIcon />}
        aria-label={t('part.change', { name })}
        onClick={() => setEditing(true)}
      >
        {common('action.edit')}
      </Button>
      <Button size="small" color="secondary" disabled={running} onClick={() => void retire(!entry.retired)}>
        {t(entry.retired ? 'choices.use' : 'choices.retire')}
      </Button>
    </Box>
  );
}

function AddForm({ list, onDone }: { readonly list: ListEntry['list']; readonly onDone: () => void }) {
  const t = useWords('children');
  const [id] = useState(newId);
  const [save] = useCommand('children.saveListEntry');
  const form = useContractForm(z.strictObject({ name: text(limits.name) }), { name: '' });
  return (
    <Box sx={{ mb: 2 }}>
      <FormSheet
        form={form}
        save={t('choices.add')}
        onSave={({ name }) => save({ id, rev: null, list, name })}
        onSaved={onDone}
        onCancel={onDone}
      >
        <TextField control={form.control} name="name" label={t('choices.name')} max={limits.name} autoFocus />
      </FormSheet>
    </Box>
  );
}

function RenameForm({ entry, onDone }: { readonly entry: ListEntry; readonly onDone: () => void }) {
  const t = useWords('children');
  const { choice } = useNames();
  const [save] = useCommand('children.saveListEntry');
  const form = useContractForm(z.strictObject({ name: optionalText(limits.name) }), { name: choice(entry) });
  const shipped = choice({ id: entry.id, name: null });
  // The shipped word typed back, or nothing, is no word of one's own.
  const own = (name: string | null) => (entry.shipped && name === shipped ? null : name);
  return (
    <FormSheet
      form={form}
      onSave={({ name }, over) => save({ id: entry.id, rev: over ?? entry.rev, list: entry.list, name: own(name) })}
      onSaved={onDone}
      onCancel={onDone}
      conflictWords={() => t('choices.name')}
    >
      <TextField
        control={form.control}
        name="name"
        label={t('choices.name')}
        help={entry.shipped ? t('choices.back', { name: shipped }) : undefined}
        max={limits.name}
        autoFocus
      />
    </FormSheet>
  );
}
