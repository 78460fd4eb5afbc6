/**
 * One box that finds children by any name or number, however it is spelt, and colleagues for those who may see them.
 * Main decides who is found; here is only the box.
 */
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import InputAdornment from '@mui/material/InputAdornment';
import MuiTextField from '@mui/material/TextField';
import { useEffect, useRef, useState } from 'react';
import type { HTMLAttributes, Key } from 'react';
import { useNavigate } from 'react-router';
import { childName, childPath } from '../ui/child.ts';
import { SearchIcon } from '../ui/icons.tsx';
import { useAge } from '../ui/useAge.ts';
import { useAsk } from './api.ts';
import { useWords } from './i18n.ts';
import { useCan } from './me.ts';

interface Hit {
  readonly id: string;
  readonly to: string;
  readonly group: 'children' | 'people';
  readonly name: string;
  readonly facts: string;
}

const pause = 120;
const none: readonly Hit[] = [];

/** Ctrl or Cmd with K puts the cursor here, from wherever. */
function useSearchKey(focus: () => void): void {
  const act = useRef(focus);
  useEffect(() => {
    act.current = focus;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      act.current();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

function useFound(typed: string, may: { readonly children: boolean; readonly people: boolean }): readonly Hit[] {
  const t = useWords('common');
  const { age } = useAge();
  const text = useSettled(typed.trim()).slice(0, 100);
  const nothing = text === '' || typed.trim() === '';
  const children = useAsk('children.search', { text }, { skip: nothing || !may.children, keepPrevious: true });
  const people = useAsk('team.list', { search: text, limit: 5 }, { skip: nothing || !may.people, keepPrevious: true });
  if (nothing) return none;
  const found = (may.children ? (children.data?.found ?? []) : []).map((child): Hit => {
    const facts = [
      child.alias === null ? null : t('search.alias', { name: child.alias }),
      child.name === null ? null : child.code,
      age(child),
      child.house,
      child.status === 'left' ? t('search.left') : null,
    ];
    const words = facts.filter((fact) => fact !== null).join(' · ');
    return { id: child.id, to: childPath(child.id), group: 'children', name: childName(child), facts: words };
  });
  const staff = (may.people ? (people.data?.items ?? []) : []).map(({ id, name, place }): Hit => ({
    id,
    to: `/team/person/${id}`,
    group: 'people',
    name,
    facts: place ?? '',
  }));
  return [...found, ...staff];
}

export function SearchBox() {
  const may = { children: useCan('care.read') !== null, people: useCan('team.read') === 'all' };
  return may.children || may.people ? <Finder may={may} /> : null;
}

function Finder({ may }: { readonly may: { readonly children: boolean; readonly people: boolean } }) {
  const t = useWords('common');
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const hits = useFound(typed, may);
  useSearchKey(() => input.current?.select());
  const both = may.children && may.people;
  const label = t(both ? 'search.label' : may.children ? 'search.label-children' : 'search.label-people');
  return (
    <Autocomplete
      options={hits}
      value={null}
      inputValue={typed}
      open={typed.trim() !== ''}
      blurOnSelect
      autoHighlight
      clearOnEscape
      forcePopupIcon={false}
      filterOptions={(options) => options}
      groupBy={(hit) => t(`search.${hit.group}`)}
      getOptionLabel={(hit) => hit.name}
      getOptionKey={(hit) => `${hit.group} ${hit.id}`}
      slotProps={{ paper: { sx: { border: 1, borderColor: 'divider', mt: 0.5 } } }}
      noOptionsText={t('search.none')}
      clearText={t('search.clear')}
      onClose={(_event, why) => {
        if (why === 'escape') setTyped('');
      }}
      onInputChange={(_event, text, why) => setTyped(why === 'input' ? text : '')}
      onChange={(_event, hit) => {
        setTyped('');
        if (hit) void navigate(hit.to);
      }}
      renderOption={hitLine}
      renderInput={(params) => (
        <MuiTextField
          {...params}
          placeholder={label}
          inputRef={input}
          slotProps={{
            ...params.slotProps,
            htmlInput: { ...params.slotProps.htmlInput, 'aria-label': label, title: t('search.keys'), maxLength: 100 },
            input: {
              ...params.slotProps.input,
              startAdornment: (
                <InputAdornment position="start">
                  <SearchIcon sx={{ fontSize: 18 }} />
                </InputAdornment>
              ),
            },
          }}
        />
      )}
      sx={{ width: { xs: 180, md: 300 }, flex: 'none' }}
    />
  );
}

function hitLine({ key, ...li }: HTMLAttributes<HTMLLIElement> & { key: Key }, hit: Hit) {
  return (
    <li key={key} {...li}>
      <HitWords hit={hit} />
    </li>
  );
}

function HitWords({ hit }: { readonly hit: Hit }) {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box component="span" dir="auto" sx={{ display: 'block', fontWeight: 550, overflowWrap: 'anywhere' }}>
        {hit.name}
      </Box>
      <Box component="span" sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
        {hit.facts}
      </Box>
    </Box>
  );
}
