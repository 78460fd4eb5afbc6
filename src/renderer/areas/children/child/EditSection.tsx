/** A section that is changed in its place: shown, or its form instead; one at a time. */
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EditIcon, PlusIcon } from '../../../ui/icons.tsx';
import { Section } from '../../../ui/Section.tsx';

interface Props {
  readonly title: string;
  readonly state?: ReactNode;
  /** The verb on the button, and which kind of button it is. */
  readonly verb: string;
  readonly adds?: boolean;
  readonly form: (onDone: () => void) => ReactNode;
  /** What the form stands above; in its place where nothing is added. */
  readonly children: ReactNode;
}

export function EditSection({ title, state, verb, adds = false, form, children }: Props) {
  const common = useWords('common');
  const mayWrite = useCan('children.write') !== null;
  const [open, setOpen] = useState(false);
  const done = () => setOpen(false);
  const button = (
    <Button size="small" startIcon={adds ? <PlusIcon /> : <EditIcon />} aria-label={verb} onClick={() => setOpen(true)}>
      {adds ? verb : common('action.edit')}
    </Button>
  );
  return (
    <Section title={title} state={state} action={mayWrite && !open ? button : undefined}>
      {open ? form(done) : null}
      {open && !adds ? null : children}
    </Section>
  );
}
