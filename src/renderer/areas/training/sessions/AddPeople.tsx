/**
 * Adds people to the sheet as fast as one can read a list aloud: a few letters, one figure for a result that is not
 * the usual one, Enter, next.
 */
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import MuiTextField from '@mui/material/TextField';
import { useState } from 'react';
import { searchable } from '../../../../shared/text.ts';
import { useWords } from '../../../app/i18n.ts';
import { useNames } from '../names.ts';
import type { Result } from '../states.ts';
import { readTyped } from './results.ts';
import type { Attendee } from './usePeople.ts';

interface Props {
  /** Those who are not on the sheet yet. */
  readonly people: readonly Attendee[];
  readonly usual: Result;
  readonly onAdd: (person: Attendee, result: Result) => void;
}

/** Names whose words begin with what was typed come before those that only hold it. */
export function findPeople(people: readonly Attendee[], typed: string): Attendee[] {
  const words = searchable(typed).split(' ').filter(Boolean);
  const found = people.filter((person) => words.every((word) => searchable(person.name).includes(word)));
  const begins = (person: Attendee) => words.every((word) => ` ${searchable(person.name)}`.includes(` ${word}`));
  return [...found.filter(begins), ...found.filter((person) => !begins(person))];
}

export function AddPeople({ people, usual, onAdd }: Props) {
  const t = useWords('training');
  // Asked for here and not in the open list: words that still have to come would take the list away again.
  const names = useNames();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Result | null>(null);
  const add = (person: Attendee | null) => {
    if (!person) return;
    onAdd(person, chosen ?? usual);
    setTyped('');
    setChosen(null);
  };
  const type = (text: string) => {
    const { name, result } = readTyped(text);
    setTyped(name);
    if (result) setChosen(result);
  };
  return (
    <Autocomplete
      sx={{ flex: '1 1 300px', maxWidth: 520 }}
      options={people}
      value={null}
      inputValue={typed}
      onInputChange={(_event, text, why) => why === 'input' && type(text)}
      onChange={(_event, person) => add(person)}
      filterOptions={(all, state) => findPeople(all, state.inputValue)}
      getOptionLabel={(person) => person.name}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      autoHighlight
      clearOnBlur={false}
      blurOnSelect={false}
      noOptionsText={t('field.no-person')}
      openText={t('field.open-list')}
      closeText={t('field.close-list')}
      clearText={t('field.empty-field')}
      renderOption={({ key, ...option }, person) => (
        <li key={key} {...option}>
          <PersonOption person={person} jobs={names.jobs(person.jobs)} />
        </li>
      )}
      renderInput={(params) => (
        <MuiTextField
          {...params}
          autoFocus
          label={t('field.add-person')}
          helperText={t('field.add-person-help', { result: t(`state.${chosen ?? usual}`) })}
          onKeyDown={(event) => {
            // With nothing to choose, Enter must not send the sheet off.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      )}
    />
  );
}

function PersonOption({ person, jobs }: { readonly person: Attendee; readonly jobs: string }) {
  const t = useWords('training');
  const note = [jobs, person.needs ? t('field.needs-it') : ''].filter(Boolean).join(' · ');
  return (
    <Box sx={{ minWidth: 0 }}>
      <span dir="auto">{person.name}</span>
      <Box component="span" sx={{ display: 'block', fontSize: '0.75rem', color: 'text.secondary' }}>
        {note}
      </Box>
    </Box>
  );
}
