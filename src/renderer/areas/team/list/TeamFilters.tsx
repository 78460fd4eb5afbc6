/** Narrows the list by job, by employer, to who is here or left, and to whose checks are not complete. */
import Chip from '@mui/material/Chip';
import { employers, jobs, standings } from '../../../../shared/areas/team.ts';
import { useWords } from '../../../app/i18n.ts';
import { FilterSelect } from '../../../ui/FilterSelect.tsx';
import { CloseIcon } from '../../../ui/icons.tsx';
import type { Filters } from '../../../ui/useFilters.ts';
import { useTeamNames } from '../names.ts';

const shows = ['active', 'left', 'all'] as const;
/** In an address: those of whom no place is written down. */
export const nowhere = '-';
const checks = ['open', 'expiring'] as const;

/** A word that fits nothing narrows nothing. */
export function readFilters(filters: Filters) {
  const found = <V extends string>(name: string, values: readonly V[]) =>
    values.find((one) => one === filters.get(name));
  const check = found('checks', checks);
  const place = filters.get('place');
  return {
    ...(place === null ? {} : { place: place === nowhere ? null : place }),
    standing: found('standing', standings) ?? null,
    job: found('job', jobs) ?? null,
    employer: found('employer', employers) ?? null,
    show: found('show', shows) ?? 'active',
    ...(check ? { checks: check } : {}),
  };
}

export function TeamFilters({ filters }: { readonly filters: Filters }) {
  const t = useWords('team');
  const names = useTeamNames();
  const now = readFilters(filters);
  return (
    <>
      <FilterSelect
        label={t('field.job')}
        value={now.job}
        all={t('list.every-job')}
        options={jobs.map((value) => ({ value, words: names.job(value) }))}
        onChange={(value) => filters.set('job', value)}
      />
      <FilterSelect
        label={t('field.employer')}
        value={now.employer}
        all={t('list.every-employer')}
        options={employers.map((value) => ({ value, words: t(`employer.${value}`) }))}
        onChange={(value) => filters.set('employer', value)}
      />
      <FilterSelect
        label={t('list.checks')}
        value={now.checks ?? null}
        all={t('list.any-checks')}
        options={checks.map((value) => ({ value, words: t(`list.checks-${value}`) }))}
        onChange={(value) => filters.set('checks', value)}
      />
      <FilterSelect
        label={t('list.show')}
        value={now.show}
        options={shows.map((value) => ({ value, words: t(`list.show-${value}`) }))}
        onChange={(value) => filters.set('show', value === 'active' ? null : value)}
      />
      <Only words={now.standing && t(`standing.${now.standing}`)} onRemove={() => filters.set('standing', null)} />
      <Only
        words={now.place === undefined ? null : (now.place ?? t('list.no-place'))}
        onRemove={() => filters.set('place', null)}
      />
    </>
  );
}

/** What a figure narrowed the list to, with the way out of it. */
function Only({ words, onRemove }: { readonly words: string | null; readonly onRemove: () => void }) {
  const t = useWords('team');
  if (words === null) return null;
  return <Chip label={t('list.only', { what: words })} onDelete={onRemove} deleteIcon={<CloseIcon />} size="small" />;
}
