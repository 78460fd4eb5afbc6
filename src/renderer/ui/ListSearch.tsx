/** The search box of a list: waits until the typing pauses, Esc empties it. */
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import MuiTextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';
import { useWords } from '../app/i18n.ts';
import { CloseIcon, SearchIcon } from './icons.tsx';

const pause = 200;

export function ListSearch({
  value,
  onSearch,
}: {
  readonly value: string;
  readonly onSearch: (search: string) => void;
}) {
  const t = useWords('common');
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => onSearch(typed.slice(0, 100)), pause);
    return () => clearTimeout(timer);
  }, [typed, value, onSearch]);
  const clear = typed !== '' && (
    <InputAdornment position="end">
      <IconButton size="small" edge="end" aria-label={t('list.clear-search')} onClick={() => setTyped('')}>
        <CloseIcon sx={{ fontSize: 16 }} />
      </IconButton>
    </InputAdornment>
  );
  return (
    <MuiTextField
      type="search"
      value={typed}
      placeholder={t('list.search')}
      sx={{ flex: '1 1 160px', maxWidth: 260, '& input::-webkit-search-cancel-button': { display: 'none' } }}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || typed === '') return;
        event.stopPropagation();
        setTyped('');
      }}
      slotProps={{
        htmlInput: { 'aria-label': t('list.search'), maxLength: 100 },
        input: {
          startAdornment: <SearchIcon sx={{ fontSize: 18, mr: 1, color: 'text.secondary' }} />,
          endAdornment: clear,
        },
      }}
    />
  );
}
