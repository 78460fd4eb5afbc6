/** All homes, or one of them: chosen once, and kept from page to page. Stands only where there are several. */
import { useCallback } from 'react';
import { useWords } from '../app/i18n.ts';
import { FilterSelect } from './FilterSelect.tsx';
import { useListView } from './useListView.ts';

export interface SiteChoice {
  readonly id: string;
  readonly name: string;
}

const none: readonly SiteChoice[] = [];

/** The home chosen last, or null for all of them; one that is gone counts as all. */
export function useSite(sites: readonly SiteChoice[] = none): readonly [string | null, (id: string | null) => void] {
  const { selected, keep } = useListView('site');
  const choose = useCallback((id: string | null) => keep({ selected: id }), [keep]);
  const known = sites.length > 1 && sites.some((site) => site.id === selected);
  return [known ? selected : null, choose];
}

interface SiteSwitchProps {
  readonly sites: readonly SiteChoice[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

export function SiteSwitch({ sites, value, onChange }: SiteSwitchProps) {
  const t = useWords('common');
  if (sites.length < 2) return null;
  return (
    <FilterSelect
      label={t('site.which')}
      value={value}
      all={t('site.all')}
      options={sites.map((site) => ({ value: site.id, words: site.name }))}
      onChange={onChange}
    />
  );
}
