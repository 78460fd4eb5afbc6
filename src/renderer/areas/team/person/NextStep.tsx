/** The one thing to do next for a person: the check that is missing, or bringing back who left. */
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Staff } from '../../../../shared/areas/team.ts';
import { isOpen } from '../../../../shared/rules/checks.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { CheckPanel } from './CheckPanel.tsx';

export function NextStep({ staff }: { readonly staff: Staff }) {
  const t = useWords('team');
  const manages = useCan('team.manage') !== null;
  const [open, setOpen] = useState(false);
  const next = staff.active ? staff.checks.find(isOpen) : undefined;
  return (
    <>
      {manages && next ? (
        <Button variant="contained" onClick={() => setOpen(true)}>
          {t('page.record-next', { check: t(`check.${next.kind}`) })}
        </Button>
      ) : null}
      <PrintButton />
      {open && next ? <CheckPanel staff={staff} check={next} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
