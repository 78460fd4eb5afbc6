/** Narrows the log: by whom, from which day until which. */
import MenuItem from '@mui/material/MenuItem';
import MuiTextField from '@mui/material/TextField';
import { useAsk } from '../../../app/api.ts';
import { isCivilDate } from '../../../../shared/dates.ts';
import { useWords } from '../../../app/i18n.ts';

export interface AuditFilter {
  readonly actorId: string | null;
  readonly from: string | null;
  readonly to: string | null;
}
export const noFilter: AuditFilter = { actorId: null, from: null, to: null };

export function isNarrowed(filter: AuditFilter): boolean {
  return filter.actorId !== null || filter.from !== null || filter.to !== null;
}

interface FiltersProps {
  readonly value: AuditFilter;
  readonly onChange: (filter: AuditFilter) => void;
}

export function AuditFilters({ value, onChange }: FiltersProps) {
  const t = useWords('settings');
  const people = useAsk('settings.people', {}, { keepPrevious: true }).data?.people ?? [];
  return (
    <>
      <MuiTextField
        select
        label={t('audit.filter-who')}
        value={value.actorId ?? ''}
        sx={{ width: 190 }}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
        onChange={(event) => onChange({ ...value, actorId: event.target.value === '' ? null : event.target.value })}
      >
        <MenuItem value="">{t('audit.filter-anyone')}</MenuItem>
        {people.map((person) => (
          <MenuItem key={person.id} value={person.id}>
            {person.name}
          </MenuItem>
        ))}
      </MuiTextField>
      <DayFilter label={t('audit.filter-from')} value={value.from} onChange={(from) => onChange({ ...value, from })} />
      <DayFilter label={t('audit.filter-to')} value={value.to} onChange={(to) => onChange({ ...value, to })} />
    </>
  );
}

/** Half a typed date narrows nothing yet. */
function DayFilter(props: {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}) {
  return (
    <MuiTextField
      type="date"
      label={props.label}
      defaultValue={props.value ?? ''}
      sx={{ width: 150 }}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: '1900-01-01', max: '2200-12-31' } }}
      onChange={(event) => props.onChange(isCivilDate(event.target.value) ? event.target.value : null)}
    />
  );
}
