/** Brothers and sisters: those who live or lived here, and those who are elsewhere. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import MuiTextField from '@mui/material/TextField';
import { useState } from 'react';
import * as z from 'zod';
import type { ChildFound, ChildRecord, SiblingElsewhere } from '../../../../shared/areas/children-parts.ts';
import type { Failure } from '../../../../shared/result.ts';
import { limits, optionalText, text } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { childName, childPath } from '../../../ui/child.ts';
import { DecideDialog } from '../../../ui/DecideDialog.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { Go } from '../../../ui/Go.tsx';
import { useAge } from '../../../ui/useAge.ts';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { ChildPick } from '../ChildPick.tsx';
import { EditSection } from './EditSection.tsx';
import { PartLine, plainList } from './PartLine.tsx';
import { useConflictWords } from './useConflictWords.ts';
import { WithRecord } from './WithRecord.tsx';

export function SiblingsPage() {
  return (
    <WithRecord>
      {(record) => (
        <>
          <Here record={record} />
          <Elsewhere record={record} />
        </>
      )}
    </WithRecord>
  );
}

interface Props {
  readonly record: ChildRecord;
}

function Here({ record }: Props) {
  const t = useWords('children');
  const { age } = useAge();
  const mayWrite = useCan('children.write') !== null;
  const [parting, setParting] = useState(false);
  return (
    <EditSection
      adds
      title={t('sibling.here')}
      verb={t('sibling.join')}
      form={(onDone) => <JoinForm record={record} onDone={onDone} />}
    >
      {record.siblings.length === 0 ? <Typography color="text.secondary">{t('sibling.none-here')}</Typography> : null}
      <Box component="ul" sx={{ ...plainList, display: 'grid', gap: 1 }}>
        {record.siblings.map((one) => (
          <li key={one.id}>
            <bdi>
              <Go to={childPath(one.id)}>{childName(one)}</Go>
            </bdi>
            <Typography component="span" color="text.secondary">
              {' · '}
              {[age(one), one.house, one.lead?.name, t(`state.${one.status}`)].filter(Boolean).join(' · ')}
            </Typography>
          </li>
        ))}
      </Box>
      {record.siblings.length > 0 && mayWrite ? (
        <Button size="small" color="secondary" className="no-print" sx={{ mt: 1 }} onClick={() => setParting(true)}>
          {t('sibling.part')}
        </Button>
      ) : null}
      {parting ? <PartDialog record={record} onClose={() => setParting(false)} /> : null}
    </EditSection>
  );
}

function JoinForm({ record, onDone }: Props & { readonly onDone: () => void }) {
  const t = useWords('children');
  const common = useWords('common');
  const [chosen, setChosen] = useState<ChildFound | null>(null);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const [join, { running }] = useCommand('children.joinSibling');
  async function save() {
    if (!chosen) return;
    const result = await join({ childId: record.id, rev: record.rev, siblingId: chosen.id });
    if (result.ok) onDone();
    else setFailure(result.error);
  }
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 640, mb: 2 }}>
      <ChildPick label={t('sibling.who')} except={record.id} value={chosen} onChange={setChosen} />
      <ErrorLine failure={failure} />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button variant="contained" disabled={!chosen || running} onClick={() => void save()}>
          {t('sibling.join')}
        </Button>
        <Button color="secondary" onClick={onDone}>
          {common('action.cancel')}
        </Button>
      </Box>
    </Box>
  );
}

function PartDialog({ record, onClose }: Props & { readonly onClose: () => void }) {
  const t = useWords('children');
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const [part, { running }] = useCommand('children.partSiblings');
  async function take() {
    const result = await part({ childId: record.id, rev: record.rev, reason });
    if (result.ok) onClose();
    else setFailure(result.error);
  }
  return (
    <DecideDialog
      open
      title={t('sibling.part-title', { name: childName(record) })}
      text={t('sibling.part-text')}
      confirm={t('sibling.part')}
      busy={running}
      blocked={reason.trim() === ''}
      error={failure}
      onConfirm={() => void take()}
      onClose={onClose}
    >
      <MuiTextField
        label={t('remove.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value.slice(0, limits.reason))}
      />
    </DecideDialog>
  );
}

function Elsewhere({ record }: Props) {
  const t = useWords('children');
  return (
    <EditSection
      adds
      title={t('sibling.elsewhere')}
      verb={t('sibling.add')}
      form={(onDone) => <ElsewhereForm childId={record.id} sibling={null} onDone={onDone} />}
    >
      {record.elsewhere.length === 0 ? (
        <Typography color="text.secondary">{t('sibling.none-elsewhere')}</Typography>
      ) : null}
      <Box component="ul" sx={plainList}>
        {record.elsewhere.map((one) => (
          <PartLine
            key={one.id}
            part="sibling"
            id={one.id}
            rev={one.rev}
            name={one.name}
            form={(onDone) => <ElsewhereForm childId={record.id} sibling={one} onDone={onDone} />}
          >
            <span dir="auto">{one.name}</span>
            <Typography variant="body2" color="text.secondary" sx={{ whiteSpace: 'pre-wrap' }}>
              {[one.lives, one.contact, one.note].filter(Boolean).join(' · ')}
            </Typography>
          </PartLine>
        ))}
      </Box>
    </EditSection>
  );
}

const ElsewhereValues = z.strictObject({
  name: text(limits.name),
  lives: optionalText(limits.title),
  contact: optionalText(limits.title),
  note: optionalText(limits.reason),
});

interface FormProps {
  readonly childId: string;
  readonly sibling: SiblingElsewhere | null;
  readonly onDone: () => void;
}

function ElsewhereForm({ childId, sibling, onDone }: FormProps) {
  const t = useWords('children');
  const conflict = useConflictWords();
  const [id] = useState(() => sibling?.id ?? newId());
  const [save] = useCommand('children.saveSibling');
  const form = useContractForm(ElsewhereValues, {
    name: sibling?.name ?? '',
    lives: sibling?.lives ?? '',
    contact: sibling?.contact ?? '',
    note: sibling?.note ?? '',
  });
  const { control } = form;
  return (
    <FormSheet
      form={form}
      draft={{ key: `children.sibling:${sibling?.id ?? childId}`, rev: sibling?.rev ?? null }}
      {...(sibling ? {} : { save: t('sibling.add') })}
      onSave={(values, over) => save({ ...values, childId, id, rev: sibling ? (over ?? sibling.rev) : null })}
      onSaved={onDone}
      onCancel={onDone}
      {...conflict}
    >
      <TextField control={control} name="name" label={t('field.name')} max={limits.name} autoFocus />
      <TextField control={control} name="lives" label={t('field.lives')} max={limits.title} />
      <TextField control={control} name="contact" label={t('field.contact')} max={limits.title} />
      <TextField control={control} name="note" label={t('field.note')} multiline rows={2} max={limits.reason} />
    </FormSheet>
  );
}
