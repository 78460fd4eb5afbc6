/** What can be done with several picked actions at once. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import * as z from 'zod';
import type { Action } from '../../../../shared/areas/transition.ts';
import { limits, text } from '../../../../shared/text.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { DecideDialog } from '../../../ui/DecideDialog.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { fitting, useBulk } from './useBulk.ts';
import type { BulkStatus } from './useBulk.ts';

interface Props {
  readonly actions: readonly Action[];
  readonly onDone: () => void;
}

export function BulkBar({ actions, onDone }: Props) {
  const t = useWords('transition');
  const mayPlan = useCan('transition.plan') !== null;
  const [asking, setAsking] = useState(false);
  const bulk = useBulk();
  const toChoose = fitting(actions, 'not-started').length;
  const toSetAside = fitting(actions, 'not-relevant').length;
  async function apply(status: BulkStatus, reason: string | null) {
    setAsking(false);
    if (await bulk.apply(actions, status, reason)) onDone();
  }
  return (
    <Box
      role="region"
      aria-label={t('action.bulk')}
      sx={{ mb: 1, p: 1, borderRadius: 1, bgcolor: (theme) => theme.tokens.accentWash }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Box role="status" sx={{ flex: 1, px: 1 }}>
          {t('action.picked', { count: actions.length })}
        </Box>
        <Button
          size="small"
          variant="contained"
          disabled={bulk.running || toChoose === 0 || !mayPlan}
          onClick={() => void apply('not-started', null)}
        >
          {t('action.bulkChoose', { count: toChoose })}
        </Button>
        <Button
          size="small"
          variant="outlined"
          disabled={bulk.running || toSetAside === 0}
          onClick={() => setAsking(true)}
        >
          {t('action.bulkNotRelevant', { count: toSetAside })}
        </Button>
        <Button size="small" onClick={onDone}>
          {t('action.pickNone')}
        </Button>
      </Box>
      <ErrorLine failure={bulk.failure} />
      {asking ? (
        <AskReason
          count={toSetAside}
          busy={bulk.running}
          onClose={() => setAsking(false)}
          onReason={(reason) => void apply('not-relevant', reason)}
        />
      ) : null}
    </Box>
  );
}

const Reason = z.strictObject({ reason: text(limits.reason) });

interface AskProps {
  readonly count: number;
  readonly busy: boolean;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

function AskReason({ count, busy, onReason, onClose }: AskProps) {
  const t = useWords('transition');
  const form = useContractForm(Reason, { reason: '' });
  const save = form.handleSubmit(({ reason }) => onReason(reason));
  return (
    <DecideDialog
      open
      title={t('dialog.setAsideTitle', { count })}
      text={t('dialog.setAsideText')}
      confirm={t('dialog.setAsideConfirm')}
      busy={busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="reason"
        label={t('action.whyNotRelevant')}
        multiline
        rows={2}
        max={limits.reason}
        required
        autoFocus
      />
    </DecideDialog>
  );
}
