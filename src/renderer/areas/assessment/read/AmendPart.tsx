/** What was wrong is put right beside it, never in it; what should not count is set aside with a reason. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import * as z from 'zod';
import type { Assessment } from '../../../../shared/areas/assessment-parts.ts';
import { viewLimit } from '../../../../shared/areas/assessment-parts.ts';
import type { Failure } from '../../../../shared/result.ts';
import { limits, text } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { DecideDialog } from '../../../ui/DecideDialog.tsx';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';

export function AmendPart({ assessment }: { readonly assessment: Assessment }) {
  const t = useWords('assessment');
  const { instant } = useDates();
  const mayWrite = useCan('assessment.write') !== null;
  const { amendments } = assessment;
  const [writing, setWriting] = useState(false);
  if (amendments.length === 0 && !mayWrite) return null;
  return (
    <Section title={t('amend.title')} action={mayWrite ? <StateButton assessment={assessment} /> : undefined}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {amendments.map((one) => (
          <Box
            component="li"
            key={one.id}
            sx={{ borderInlineStart: '2px solid', borderColor: 'divider', paddingInlineStart: 1.5 }}
          >
            <Typography variant="body2" color="text.secondary">
              {t('amend.line', { when: instant(one.at), who: one.by?.name ?? t('page.somebody') })}
            </Typography>
            <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{one.text}</Typography>
          </Box>
        ))}
      </Box>
      {writing ? (
        <AmendForm assessment={assessment} onDone={() => setWriting(false)} />
      ) : mayWrite ? (
        <Box className="no-print" sx={{ mt: amendments.length > 0 ? 1.5 : 0 }}>
          <Typography color="text.secondary" sx={{ mb: 1 }}>
            {t('amend.text')}
          </Typography>
          <Button size="small" variant="outlined" onClick={() => setWriting(true)}>
            {t('amend.write')}
          </Button>
        </Box>
      ) : null}
    </Section>
  );
}

const Amending = z.strictObject({ text: text(viewLimit) });

function AmendForm({ assessment, onDone }: { readonly assessment: Assessment; readonly onDone: () => void }) {
  const t = useWords('assessment');
  const [run] = useCommand('assessment.amend');
  const [id] = useState(newId);
  const form = useContractForm(Amending, { text: '' });
  const { childId, id: assessmentId } = assessment;
  return (
    <Box sx={{ mt: 1.5 }}>
      <FormSheet
        form={form}
        draft={{ key: `assessment.amend:${assessmentId}` }}
        save={t('amend.save')}
        onSave={(values) => run({ childId, id, assessmentId, text: values.text })}
        onSaved={onDone}
        onCancel={onDone}
      >
        <TextField
          control={form.control}
          name="text"
          label={t('amend.field')}
          multiline
          rows={3}
          max={viewLimit}
          autoFocus
        />
      </FormSheet>
    </Box>
  );
}

const Reason = z.strictObject({ reason: text(limits.reason) });

function StateButton({ assessment }: { readonly assessment: Assessment }) {
  const t = useWords('assessment');
  const [asking, setAsking] = useState(false);
  const [again, { running }] = useCommand('assessment.countAgain');
  const failed = useErrorWords();
  const { say } = useUndo();
  const { childId, id, rev, state } = assessment;
  const count = async () => {
    const result = await again({ childId, id, rev });
    say(result.ok ? t('aside.counts') : failed(result.error));
  };
  if (state === 'set-aside') {
    return (
      <Button size="small" color="secondary" disabled={running} onClick={() => void count()}>
        {t('aside.again')}
      </Button>
    );
  }
  return (
    <>
      <Button size="small" color="secondary" onClick={() => setAsking(true)}>
        {t('aside.action')}
      </Button>
      {asking ? <SetAside assessment={assessment} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function SetAside({ assessment, onClose }: { readonly assessment: Assessment; readonly onClose: () => void }) {
  const t = useWords('assessment');
  const [run, { running }] = useCommand('assessment.setAside');
  const [failure, setFailure] = useState<Failure>();
  const form = useContractForm(Reason, { reason: '' });
  const { childId, id, rev } = assessment;
  const save = form.handleSubmit(async ({ reason }) => {
    const result = await run({ childId, id, rev, reason });
    if (result.ok) onClose();
    else setFailure(result.error);
  });
  return (
    <DecideDialog
      open
      title={t('aside.title')}
      text={t('aside.text')}
      confirm={t('aside.action')}
      busy={running}
      error={failure}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="reason"
        label={t('aside.reason')}
        multiline
        rows={2}
        max={limits.reason}
        required
      />
    </DecideDialog>
  );
}
