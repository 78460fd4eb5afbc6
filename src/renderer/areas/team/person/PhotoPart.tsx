/** Somebody's photo: beside their name, and where it is added, changed and taken away. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { staffPhotoTypes, type Staff } from '../../../../shared/areas/team.ts';
import type { Failure } from '../../../../shared/result.ts';
import { newId, useAsk, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { FilePick } from '../../../ui/FilePick.tsx';
import { Photo } from '../../../ui/Photo.tsx';
import type { ChosenFile } from '../../../ui/readFile.ts';
import { smallPhoto } from '../../../ui/smallPhoto.ts';
import { useUndo } from '../../../ui/Undo.tsx';

/** As a telephone takes it; it is made small before it is kept. */
const chosenLimit = 25 * 1024 * 1024;

type Of = Pick<Staff, 'id' | 'rev' | 'name' | 'photoId'>;

/** Nothing where there is no photo: an empty frame says nothing. */
export function PhotoOf({ staff, size }: { readonly staff: Of; readonly size: number }) {
  const t = useWords('team');
  const { data } = useAsk('team.photo', { id: staff.id }, { skip: staff.photoId === null });
  if (staff.photoId === null || !data) return null;
  return <Photo {...data} key={staff.photoId} label={t('page.photo-of', { name: staff.name })} size={size} />;
}

export function PhotoTools({ staff }: { readonly staff: Of }) {
  const t = useWords('team');
  const { photo, remove, failure, unreadable, busy } = usePhoto(staff);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 1.5, mb: 2 }} className="no-print">
      <FilePick
        words={staff.photoId === null ? t('page.add-photo') : t('page.change-photo')}
        limit={chosenLimit}
        accept={staffPhotoTypes.join(',')}
        disabled={busy}
        onFile={(file) => void photo(file)}
      />
      {staff.photoId === null ? null : (
        <Button disabled={busy} onClick={() => void remove()}>
          {t('page.remove-photo')}
        </Button>
      )}
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{t('page.photo-help')}</Box>
      <ErrorLine failure={failure} />
      {unreadable ? (
        <Box role="alert" sx={{ color: 'error.main', fontSize: '0.8125rem' }}>
          {t('page.photo-unreadable')}
        </Box>
      ) : null}
    </Box>
  );
}

function usePhoto({ id, rev, name, photoId }: Of) {
  const t = useWords('team');
  const { offer, say } = useUndo();
  const [set, setting] = useCommand('team.setPhoto');
  const [take, taking] = useCommand('team.removePhoto');
  const [restore] = useCommand('team.restorePhoto');
  const [failure, setFailure] = useState<Failure>();
  const [unreadable, setUnreadable] = useState(false);

  async function photo(file: ChosenFile) {
    setFailure(undefined);
    const small = await smallPhoto(file);
    setUnreadable(small === null);
    if (!small) return;
    const kept = await set({ id, rev, photoId: newId(), ...small });
    if (kept.ok) say(t('page.photo-saved', { name }));
    else setFailure(kept.error);
  }
  async function remove() {
    setFailure(undefined);
    setUnreadable(false);
    const gone = await take({ id, rev });
    if (!gone.ok) return setFailure(gone.error);
    const { rev: then } = gone.value;
    if (photoId !== null) offer(t('page.photo-removed', { name }), () => restore({ id, rev: then, photoId }));
  }
  return { photo, remove, failure, unreadable, busy: setting.running || taking.running };
}
