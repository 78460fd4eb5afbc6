/** Below a record's form: taking it away, and what happened to it. */
import Box from '@mui/material/Box';
import type { Input } from '../../../shared/contract.ts';
import { useAsk, useCommand } from '../../app/api.ts';
import { useWords } from '../../app/i18n.ts';
import { HistoryEntries, HistoryFold } from '../../ui/HistoryFold.tsx';
import { RemoveButton } from '../../ui/RemoveButton.tsx';
import { useStoredWords } from './names.ts';

type Kind = Input<'money.remove'>['kind'];

interface Props {
  readonly kind: Kind;
  readonly record: { readonly id: string; readonly rev: number };
  readonly onClose: () => void;
}

export function RecordFoot({ kind, record, onClose }: Props) {
  return (
    <Box sx={{ mt: 2 }}>
      <Remove kind={kind} record={record} onClose={onClose} />
      <HistoryFold>
        <Entries kind={kind} id={record.id} />
      </HistoryFold>
    </Box>
  );
}

export function Remove({ kind, record, onClose }: Props) {
  const t = useWords('money');
  const [remove] = useCommand('money.remove');
  const [restore] = useCommand('money.restore');
  const { id, rev } = record;
  return (
    <RemoveButton
      removed={t(`removed.${kind}`)}
      onRemove={() => remove({ kind, id, rev })}
      onRestore={(now) => restore({ kind, id, rev: now })}
      onDone={onClose}
    />
  );
}

export function Entries({ kind, id }: { readonly kind: Kind; readonly id: string }) {
  const asked = useAsk('money.history', { kind, id });
  const words = useStoredWords();
  return <HistoryEntries asked={asked} valueWord={(_table, field, value) => words(field, value)} />;
}
