/** Photos: one a year shows how a child grows. Kept only where somebody agreed, and no longer shown once they do not. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import * as z from 'zod';
import { photoLimit } from '../../../../shared/areas/children.ts';
import type { ChildRecord } from '../../../../shared/areas/children-parts.ts';
import { CivilDate } from '../../../../shared/dates.ts';
import { mayShowPhoto } from '../../../../shared/rules/photos.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { childName } from '../../../ui/child.ts';
import { DateField, TextField } from '../../../ui/fields.tsx';
import { FilePick } from '../../../ui/FilePick.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { smallPhoto } from '../../../ui/smallPhoto.ts';
import type { ChosenFile } from '../../../ui/readFile.ts';
import { Section } from '../../../ui/Section.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { ChildPhoto } from './Photo.tsx';
import { PartLine, plainList } from './PartLine.tsx';

interface Props {
  readonly record: ChildRecord;
}

export function PhotoSection({ record }: Props) {
  const t = useWords('children');
  const mayWrite = useCan('children.write') !== null;
  const [file, setFile] = useState<ChosenFile | null>(null);
  const allowed = mayShowPhoto(record.photoConsent);
  return (
    <Section title={t('photo.title')}>
      {allowed ? null : <Typography sx={{ mb: 1 }}>{t(`photo.consent-${record.photoConsent ?? 'none'}`)}</Typography>}
      {record.photos.length === 0 && allowed ? (
        <Typography color="text.secondary" sx={{ mb: 1.5 }}>
          {t('photo.none')}
        </Typography>
      ) : null}
      <Photos record={record} allowed={allowed} />
      {file ? (
        <PhotoForm record={record} file={file} onDone={() => setFile(null)} />
      ) : mayWrite && allowed ? (
        <Box className="no-print" sx={{ mt: 1 }}>
          <FilePick
            words={t('photo.add')}
            limit={photoLimit}
            accept="image/jpeg,image/png,image/webp"
            onFile={setFile}
          />
        </Box>
      ) : null}
    </Section>
  );
}

function Photos({ record, allowed }: Props & { readonly allowed: boolean }) {
  const t = useWords('children');
  const { day } = useDates();
  return (
    <Box component="ul" sx={plainList}>
      {record.photos.map((photo) => (
        <PartLine
          key={photo.id}
          part="photo"
          id={photo.id}
          rev={photo.rev}
          name={t('photo.taken', { date: day(photo.takenOn) })}
        >
          <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
            <ChildPhoto childId={record.id} photoId={allowed ? photo.id : null} name={childName(record)} size={96} />
            <span>
              {t('photo.taken', { date: day(photo.takenOn) })}
              {photo.consent === null ? null : (
                <Typography variant="body2" color="text.secondary">
                  {t('photo.agreed', { who: photo.consent })}
                </Typography>
              )}
            </span>
          </Box>
        </PartLine>
      ))}
    </Box>
  );
}

const PhotoValues = z.strictObject({ takenOn: CivilDate, consent: optionalText(limits.title) });

function PhotoForm({ record, file, onDone }: Props & { readonly file: ChosenFile; readonly onDone: () => void }) {
  const t = useWords('children');
  const { today } = useDates();
  const [id] = useState(newId);
  const [add] = useCommand('children.addPhoto');
  const form = useContractForm(PhotoValues, { takenOn: today, consent: '' });
  async function save(values: z.output<typeof PhotoValues>) {
    const small = await smallPhoto(file);
    if (!small) return { ok: false, error: unreadable } as const;
    return add({ childId: record.id, id, ...small, ...values });
  }
  return (
    <FormSheet form={form} save={t('photo.keep')} onSave={save} onSaved={onDone} onCancel={onDone}>
      <Typography>{t('photo.chosen', { name: file.name })}</Typography>
      <DateField control={form.control} name="takenOn" label={t('field.taken_on')} max={today} required />
      {record.photoConsent === 'given' ? (
        <Typography color="text.secondary">{t('photo.on-file')}</Typography>
      ) : (
        <TextField
          control={form.control}
          name="consent"
          label={t('field.consent')}
          help={t('photo.consent-help')}
          max={limits.title}
        />
      )}
    </FormSheet>
  );
}

const unreadable = { code: 'invalid', ref: '', fields: [{ path: 'takenOn', rule: 'media-type' }] } as const;
