/** Whether something is agreed as it stands, the button that says so, and everything that was agreed before. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Input } from '../../../../shared/contract.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { StateChip } from '../../../ui/StateChip.tsx';
import type { Mark } from '../types.ts';
import { AgreePanel } from './AgreePanel.tsx';
import { MarkLine } from './MarkLine.tsx';

interface Props {
  readonly childId: string;
  readonly about: Input<'plan.agree'>['about'];
  /** Null while there is nothing to agree to. */
  readonly digest: string | null;
  /** Of all kinds; newest first. */
  readonly marks: readonly Mark[];
}

export function AgreedLine({ childId, about, digest, marks }: Props) {
  const t = useWords('plan');
  const { day } = useDates();
  const mayWrite = useCan('plan.write') !== null;
  const [agreeing, setAgreeing] = useState(false);
  const own = marks.filter((mark) => mark.about === about);
  const [newest] = own;
  if (digest === null) return null;
  const state = newest ? (newest.current ? 'agreed' : 'changed') : 'not-agreed';
  const shapes = { agreed: 'done', changed: 'waiting', 'not-agreed': 'waiting' } as const;
  return (
    <Box sx={{ mt: 2, pt: 1.5, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <StateChip state={shapes[state]} words={t(`agreed.${state}`, { date: newest ? day(newest.on) : '' })} />
        {mayWrite && state !== 'agreed' ? (
          <Button size="small" variant="outlined" className="no-print" onClick={() => setAgreeing(true)}>
            {t('agree.open')}
          </Button>
        ) : null}
      </Box>
      {own.length > 0 ? (
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {own.map((mark) => (
            <MarkLine key={mark.id} childId={childId} mark={mark} />
          ))}
        </Box>
      ) : null}
      {agreeing ? (
        <AgreePanel childId={childId} about={about} digest={digest} onClose={() => setAgreeing(false)} />
      ) : null}
    </Box>
  );
}
