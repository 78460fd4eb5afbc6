/** Who changed what about somebody, asked for only when it is wanted; and taking off who was added by mistake. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { jobs } from '../../../../shared/areas/team.ts';
import type { Staff } from '../../../../shared/areas/team.ts';
import type { Failure } from '../../../../shared/result.ts';
import { useAsk, useCommand } from '../../../app/api.ts';
import { useHasWord, useWords } from '../../../app/i18n.ts';
import { DecideDialog } from '../../../ui/DecideDialog.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { History } from '../../../ui/History.tsx';
import { HistoryIcon, TrashIcon } from '../../../ui/icons.tsx';
import { Loading, Section } from '../../../ui/Section.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useTeamNames } from '../names.ts';
import { teamPath } from '../paths.ts';
import { useTeamFieldWords } from './ProfileSection.tsx';
import { sectionIds } from './Sections.tsx';

/** Of no meaning to a reader: links between rows. */
const hidden = /(^id|_id|_changed_at)$|^(staff|import|photo)_/;
const worded = ['kind', 'employer', 'standing'] as const;
const prefix = { kind: 'check', employer: 'employer', standing: 'standing' } as const;

export function HistorySection({ staff }: { readonly staff: Staff }) {
  const t = useWords('team');
  const [open, setOpen] = useState(false);
  return (
    <Section
      id={sectionIds.history}
      title={t('page.history')}
      action={
        <Button size="small" startIcon={<HistoryIcon />} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('page.hide-history') : t('page.show-history')}
        </Button>
      }
    >
      {open ? <Entries id={staff.id} /> : null}
      <RemovePerson staff={staff} />
    </Section>
  );
}

function Entries({ id }: { readonly id: string }) {
  const t = useWords('team');
  const has = useHasWord('team');
  const names = useTeamNames();
  const asked = useAsk('team.history', { id });
  const field = useTeamFieldWords();
  if (asked.error) return <ErrorLine failure={asked.error} onRetry={asked.refetch} />;
  if (!asked.data) return <Loading lines={3} />;
  const entries = asked.data.entries
    .map((entry) => ({ ...entry, fields: entry.fields.filter((one) => !hidden.test(one.field)) }))
    .filter((entry) => entry.fields.length > 0);
  return (
    <History
      entries={entries}
      fieldWord={(_table, name) => field(name)}
      valueWord={(_table, name, value) => {
        const job = jobs.find((one) => one === value);
        if (name === 'job' && job) return names.job(job);
        const kind = worded.find((one) => one === name);
        const key = kind && typeof value === 'string' ? `${prefix[kind]}.${value}` : '';
        return has(key) ? t(key) : null;
      }}
    />
  );
}

function RemovePerson({ staff }: { readonly staff: Staff }) {
  const t = useWords('team');
  const navigate = useNavigate();
  const { offer } = useUndo();
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const [run, { running }] = useCommand('team.remove');
  const [restore] = useCommand('team.restore');
  const { id, rev, name } = staff;
  async function remove() {
    const result = await run({ id, rev });
    if (!result.ok) return setFailure(result.error);
    offer(t('dialog.removed', { person: name }), () => restore({ id, rev: rev + 1 }));
    return void navigate(teamPath);
  }
  return (
    <Box className="no-print" sx={{ mt: 2 }}>
      <Button size="small" color="secondary" startIcon={<TrashIcon />} onClick={() => setAsking(true)}>
        {t('page.remove')}
      </Button>
      <DecideDialog
        open={asking}
        danger
        title={t('dialog.remove-title', { person: name })}
        text={t('dialog.remove-text')}
        confirm={t('dialog.remove-confirm')}
        busy={running}
        error={failure}
        onConfirm={() => void remove()}
        onClose={() => setAsking(false)}
      />
    </Box>
  );
}
