/** Who changed what, when, with before and after; asked for only when somebody wants to see it. */
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Input } from '../../../../shared/contract.ts';
import type { PersonRef } from '../../../../shared/areas/common.ts';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { History } from '../../../ui/History.tsx';
import { HistoryIcon } from '../../../ui/icons.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { Part } from './Part.tsx';
import { readable } from './readable.ts';
import { useFieldWords } from './useFieldWords.ts';

interface Props {
  readonly kind: Input<'transition.history'>['kind'];
  readonly id: string;
  readonly people: readonly PersonRef[];
}

export function HistoryPart(props: Props) {
  const t = useWords('transition');
  const [open, setOpen] = useState(false);
  const toggle = (
    <Button size="small" startIcon={<HistoryIcon />} aria-expanded={open} onClick={() => setOpen(!open)}>
      {open ? t('action.hideHistory') : t('action.showHistory')}
    </Button>
  );
  return (
    <Part title={t('action.history')} action={toggle}>
      {open ? <Entries {...props} /> : null}
    </Part>
  );
}

function Entries({ kind, id, people }: Props) {
  const t = useWords('transition');
  const asked = useAsk('transition.history', { kind, id });
  const owners = useAsk('transition.owners', {}, { skip: useCan('transition.plan') === null });
  const field = useFieldWords([...people, ...(owners.data?.people ?? [])]);
  if (asked.error) return <ErrorLine failure={asked.error} onRetry={asked.refetch} />;
  if (!asked.data) return <Loading lines={3} />;
  return (
    <History
      entries={readable(asked.data.entries, { before: t('field.placeBefore'), after: t('field.placeAfter') })}
      fieldWord={(_table, name) => field.word(name)}
      valueWord={(_table, name, value) => field.value(name, value)}
    />
  );
}
