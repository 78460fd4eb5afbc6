/** Ends a cover earlier than planned; one that has not begun is taken away. */
import { useState } from 'react';
import * as z from 'zod';
import { CivilDate, addDays } from '../../../../shared/dates.ts';
import type { Failure } from '../../../../shared/result.ts';
import { useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DecideDialog } from '../../../ui/DecideDialog.tsx';
import { DateField } from '../../../ui/fields.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import type { Cover } from '../types.ts';

const Ending = z.strictObject({ on: CivilDate });

export function EndCoverDialog({ cover, onClose }: { readonly cover: Cover; readonly onClose: () => void }) {
  const t = useWords('caseload');
  const { today } = useDates();
  const [run, { running }] = useCommand('caseload.endCover');
  const [failure, setFailure] = useState<Failure | undefined>();
  const coming = cover.from > today;
  // A day before its first takes it away altogether.
  const form = useContractForm(Ending, { on: coming ? addDays(cover.from, -1) : today });
  const save = form.handleSubmit(async ({ on }) => {
    const result = await run({ id: cover.id, rev: cover.rev, on });
    if (result.ok) onClose();
    else setFailure(result.error);
  });
  const values = { cover: cover.cover.name, absent: cover.absent.name };
  return (
    <DecideDialog
      open
      title={t(coming ? 'page.cover.take-away-title' : 'page.cover.end-title', values)}
      text={t(coming ? 'page.cover.take-away-text' : 'page.cover.end-text', values)}
      confirm={t(coming ? 'page.cover.take-away' : 'page.cover.end')}
      busy={running}
      error={failure}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      {coming ? null : (
        <DateField
          control={form.control}
          name="on"
          label={t('page.cover.last-day')}
          min={addDays(today, -1)}
          max={cover.until}
          required
        />
      )}
    </DecideDialog>
  );
}
