/** One change whole: each field of each record, before and after. */
import type * as z from 'zod';
import type { AuditEntry } from '../../../../shared/areas/settings.ts';
import type { JsonValue } from '../../../../shared/result.ts';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { History } from '../../../ui/History.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useLogWords } from './words.ts';

interface DetailsProps {
  readonly entry: z.infer<typeof AuditEntry> | null;
  readonly onClose: () => void;
}

export function AuditDetails({ entry, onClose }: DetailsProps) {
  const t = useWords('settings');
  const words = useLogWords();
  return (
    <SidePanel
      open={entry !== null}
      wide
      title={entry ? words.procedure(entry.procedure) : t('audit.details')}
      onClose={onClose}
    >
      {entry && <Whole changeId={entry.changeId} />}
    </SidePanel>
  );
}

function Whole({ changeId }: { readonly changeId: string }) {
  const words = useLogWords();
  const asked = useAsk('settings.auditEntry', { changeId });
  const people = useAsk('settings.people', {}, { keepPrevious: true }).data?.people ?? [];
  const value = (_table: string, field: string, found: JsonValue) =>
    people.find((person) => person.id === found)?.name ?? words.value(field, found);
  return (
    <>
      <ErrorLine failure={asked.error} onRetry={asked.refetch} />
      {asked.loading && <Loading />}
      {asked.data && (
        <History
          entries={asked.data.entries}
          heading={(entry) => words.table(entry.table)}
          fieldWord={(_table, field) => words.field(field)}
          valueWord={value}
        />
      )}
    </>
  );
}
