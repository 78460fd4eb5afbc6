/** Setting somebody aside, taking them back in, or removing whom nothing was written down about. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Stakeholder } from '../../../../shared/areas/stakeholders.ts';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { RemoveButton } from '../../../ui/RemoveButton.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { RetireDialog } from '../forms/RetireDialog.tsx';
import { peoplePath } from '../paths.ts';

export function PersonTools({ one }: { readonly one: Stakeholder }) {
  const t = useWords('stakeholders');
  const navigate = useNavigate();
  const words = useErrorWords();
  const { say } = useUndo();
  const [retiring, setRetiring] = useState(false);
  const [retire, { running }] = useCommand('stakeholders.retire');
  const [remove] = useCommand('stakeholders.remove');
  const [restore] = useCommand('stakeholders.restore');
  const { id, rev } = one;
  const back = async () => {
    const result = await retire({ id, rev, retired: false });
    say(result.ok ? t('said.back', { name: one.name }) : words(result.error));
  };
  return (
    <Box className="no-print" sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      {one.retired ? (
        <Button size="small" variant="outlined" disabled={running} onClick={() => void back()}>
          {t('person.take-back')}
        </Button>
      ) : (
        <Button size="small" color="secondary" onClick={() => setRetiring(true)}>
          {t('form.retire-do')}
        </Button>
      )}
      <RemoveButton
        removed={t('removed.stakeholder')}
        onRemove={() => remove({ kind: 'stakeholder', id, rev })}
        onRestore={(now) => restore({ kind: 'stakeholder', id, rev: now })}
        onDone={() => void navigate(peoplePath)}
      />
      {retiring ? <RetireDialog one={one} onClose={() => setRetiring(false)} /> : null}
    </Box>
  );
}
