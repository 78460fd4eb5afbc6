/** Everybody around the transition: the grid of influence and stance, and the list. Who reads figures alone sees those. */
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { stakeholderGroups } from '../../../../shared/areas/stakeholders.ts';
import type { Stakeholder } from '../../../../shared/areas/stakeholders.ts';
import { influences, isInFavour, stances } from '../../../../shared/rules/stakeholders.ts';
import { useAsk } from '../../../app/api.ts';
import { useNumbers, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { DataList } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FilterSelect } from '../../../ui/FilterSelect.tsx';
import { Go } from '../../../ui/Go.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PdfButton } from '../../../ui/PdfButton.tsx';
import { useFilters } from '../../../ui/useFilters.ts';
import type { Filters } from '../../../ui/useFilters.ts';
import { StakeholderPanel } from '../forms/StakeholderPanel.tsx';
import { useGroupWords } from '../names.ts';
import { peoplePath, personPath, promisesPath } from '../paths.ts';
import { StakeholderLinks } from '../StakeholderLinks.tsx';
import { useExport } from '../useExport.ts';
import { FiguresPage } from './FiguresPage.tsx';
import { StanceGrid } from './StanceGrid.tsx';
import { useColumns } from './useColumns.tsx';

const place = 'stakeholders.people';
const none: readonly Stakeholder[] = [];

export function StakeholdersPage() {
  return useCan('stakeholders.read') === null ? <FiguresPage /> : <PeoplePage />;
}

function PeoplePage() {
  const t = useWords('stakeholders');
  const navigate = useNavigate();
  const mayWrite = useCan('stakeholders.write') !== null;
  const filters = useFilters(place);
  const asked = useAsk('stakeholders.list', { retired: true }, { keepPrevious: true });
  const all = asked.data?.stakeholders ?? none;
  const present = all.filter((one) => !one.retired);
  const [adding, setAdding] = useState(false);
  const columns = useColumns();
  const ask = useExport('people');
  const add = mayWrite ? (
    <Button variant="contained" startIcon={<PlusIcon />} onClick={() => setAdding(true)}>
      {t('form.add')}
    </Button>
  ) : undefined;
  return (
    <Page title={t('page.title')} state={asked.data ? <Sentence people={present} /> : undefined} action={add}>
      <StakeholderLinks />
      <StanceGrid people={present} />
      <DataList
        label={t('page.people')}
        place={place}
        rows={narrowed(all, filters)}
        columns={columns}
        rowId={(one) => one.id}
        onOpen={(one) => void navigate(personPath(one.id))}
        loading={asked.loading}
        error={asked.error}
        onRetry={asked.refetch}
        filters={<PeopleFilters filters={filters} />}
        tools={
          <>
            <CsvButton ask={ask} />
            <PdfButton fileName="homeward-people-around" />
          </>
        }
        empty={
          all.length > 0 ? (
            <EmptyState title={t('list.nobody-fits')} text={t('list.nobody-fits-text')} />
          ) : (
            <EmptyState title={t('list.nobody')} text={t('list.nobody-text')} action={add} />
          )
        }
      />
      {adding ? (
        <StakeholderPanel one={null} onClose={() => setAdding(false)} onSaved={(id) => void navigate(personPath(id))} />
      ) : null}
    </Page>
  );
}

function narrowed(people: readonly Stakeholder[], filters: Filters): readonly Stakeholder[] {
  const [group, stance, influence] = [filters.get('group'), filters.get('stance'), filters.get('influence')];
  const aside = filters.get('aside') !== null;
  return people.filter(
    (one) =>
      (aside || !one.retired) &&
      (group === null || one.group === group) &&
      (stance === null || (one.stance?.stance ?? 'unknown') === stance) &&
      (influence === null || one.stance?.influence === influence),
  );
}

function PeopleFilters({ filters }: { readonly filters: Filters }) {
  const t = useWords('stakeholders');
  const groups = useGroupWords();
  const marks = [...stances, 'unknown'] as const;
  return (
    <>
      <FilterSelect
        label={t('column.group')}
        value={stakeholderGroups.find((one) => one === filters.get('group')) ?? null}
        all={t('list.every-group')}
        options={stakeholderGroups.map((value) => ({ value, words: groups(value) }))}
        onChange={(value) => filters.set('group', value)}
      />
      <FilterSelect
        label={t('column.stance')}
        value={marks.find((one) => one === filters.get('stance')) ?? null}
        all={t('list.every-stance')}
        options={marks.map((value) => ({ value, words: t(`stance.${value}`) }))}
        onChange={(value) => filters.set('stance', value)}
      />
      {filters.get('influence') === null ? null : (
        <FilterSelect
          label={t('column.influence')}
          value={influences.find((one) => one === filters.get('influence')) ?? null}
          all={t('list.every-influence')}
          options={influences.map((value) => ({ value, words: t(`influence.${value}`) }))}
          onChange={(value) => filters.set('influence', value)}
        />
      )}
      <FormControlLabel
        sx={{ mx: 0 }}
        control={
          <Checkbox
            size="small"
            checked={filters.get('aside') !== null}
            onChange={(_event, on) => filters.set('aside', on ? 'shown' : null)}
          />
        }
        label={t('list.show-aside')}
      />
    </>
  );
}

/** How it stands, in one sentence; each figure opens its list. */
function Sentence({ people }: { readonly people: readonly Stakeholder[] }) {
  const t = useWords('stakeholders');
  const { count } = useNumbers();
  if (people.length === 0) return t('page.state-empty');
  const behind = people.filter((one) => one.stance && isInFavour(one.stance.stance)).length;
  const against = people.filter((one) => one.stance?.stance === 'against').length;
  const overdue = people.reduce((sum, one) => sum + one.overduePromises, 0);
  return (
    <>
      {t('page.state', { count: people.length, n: count(people.length), behind: count(behind) })}
      {against > 0 ? (
        <>
          {' · '}
          <Go to={`${peoplePath}?stance=against`}>{t('page.against', { count: against, n: count(against) })}</Go>
        </>
      ) : null}
      {overdue > 0 ? (
        <>
          {' · '}
          <Go to={`${promisesPath}?show=overdue`}>{t('page.overdue', { count: overdue, n: count(overdue) })}</Go>
        </>
      ) : null}
    </>
  );
}
