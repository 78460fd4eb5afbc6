/** Finding one child by a few letters. */
import Autocomplete from '@mui/material/Autocomplete';
import MuiTextField from '@mui/material/TextField';
import { useState } from 'react';
import type { ChildFound } from '../../../shared/areas/children-parts.ts';
import { useAsk } from '../../app/api.ts';
import { useWords } from '../../app/i18n.ts';
import { childName } from '../../ui/child.ts';
import { useAge } from '../../ui/useAge.ts';

interface Props {
  readonly label: string;
  /** Nobody is their own brother or sister. */
  readonly except: string;
  readonly value: ChildFound | null;
  readonly onChange: (child: ChildFound | null) => void;
}

export function ChildPick({ label, except, value, onChange }: Props) {
  const t = useWords('children');
  const { age } = useAge();
  const [typed, setTyped] = useState('');
  const text = typed.slice(0, 100);
  const asked = useAsk('children.search', { text }, { skip: text.trim() === '', keepPrevious: true });
  const found = text.trim() === '' ? [] : (asked.data?.found ?? []).filter((child) => child.id !== except);
  return (
    <Autocomplete
      options={found}
      value={value}
      filterOptions={(options) => options}
      getOptionLabel={childName}
      getOptionKey={(child) => child.id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      noOptionsText={t(text.trim() === '' ? 'pick.type' : 'pick.none')}
      clearText={t('pick.clear')}
      openText={t('pick.open')}
      closeText={t('pick.close')}
      onInputChange={(_event, input) => setTyped(input)}
      onChange={(_event, child) => onChange(child)}
      renderOption={({ key, ...li }, child) => (
        <li key={key} {...li}>
          {[childName(child), age(child), child.house].filter(Boolean).join(' · ')}
        </li>
      )}
      renderInput={(params) => <MuiTextField {...params} label={label} autoFocus />}
    />
  );
}
