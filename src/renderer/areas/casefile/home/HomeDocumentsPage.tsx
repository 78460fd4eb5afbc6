/** Children against the papers that every file should hold: what lacks where, as one looks at it in a meeting. */
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import type { DocumentKind, FileLine } from '../../../../shared/areas/casefile-documents.ts';
import type { Output } from '../../../../shared/contract.ts';
import { useAsk, useCommand } from '../../../app/api.ts';
import { useLanguage, useNumbers, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FilterSelect } from '../../../ui/FilterSelect.tsx';
import { ListSearch } from '../../../ui/ListSearch.tsx';
import { Matrix } from '../../../ui/Matrix.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { useFilters, type Filters } from '../../../ui/useFilters.ts';
import { useListView } from '../../../ui/useListView.ts';
import { isPresent } from '../../../../shared/rules/child-documents.ts';
import { useKindName } from '../names.ts';
import { Asked } from '../parts/Asked.tsx';
import { ChildrenLinks } from '../../../app/ChildrenLinks.tsx';
import { partPath } from '../paths.ts';
import { Legend } from './Legend.tsx';
import { marks, type Mark } from './marks.ts';

type Home = Output<'casefile.homeDocuments'>;
/** Enough for any home; a longer one is narrowed by house or search. */
const most = 200;
const place = 'casefile.documents';

export function HomeDocumentsPage() {
  const t = useWords('casefile');
  const common = useWords('common');
  const may = useCan('casefile.read') !== null;
  const filters = useFilters(place);
  const view = useListView(place);
  const { search } = view;
  const asked = useAsk(
    'casefile.homeDocuments',
    {
      search,
      house: filters.get('house'),
      kindId: filters.get('kind'),
      gaps: filters.get('gaps') === 'yes',
      limit: most,
    },
    { skip: !may, keepPrevious: true },
  );
  if (!may) {
    return (
      <Page title={t('home.title')}>
        <EmptyState title={common('app.no-access.title')} text={common('app.no-access.text')} />
      </Page>
    );
  }
  return (
    <Page title={t('home.title')} state={<Sentence home={asked.data} />}>
      <ChildrenLinks />
      <Asked asked={asked}>
        {(home) => (
          <>
            <Tools home={home} filters={filters} search={search} onSearch={view.setSearch} />
            {home.items.length === 0 ? (
              <Nothing filtered={filters.any || search !== ''} />
            ) : (
              <Grid home={home} filters={filters} />
            )}
            {home.total > home.items.length ? (
              <p>{t('home.more', { shown: home.items.length, total: home.total })}</p>
            ) : null}
          </>
        )}
      </Asked>
    </Page>
  );
}

function Sentence({ home }: { readonly home: Home | undefined }) {
  const t = useWords('casefile');
  const { count, percent } = useNumbers();
  if (!home || home.required === 0) return <>{t('home.no-figures')}</>;
  const { present, required } = home;
  return (
    <>{t('home.figures', { present: count(present), required: count(required), share: percent(present, required) })}</>
  );
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  const t = useWords('casefile');
  return filtered ? (
    <EmptyState title={t('home.none-found')} />
  ) : (
    <EmptyState title={t('home.empty')} text={t('home.empty-text')} />
  );
}

interface ToolsProps {
  readonly home: Home;
  readonly filters: Filters;
  readonly search: string;
  readonly onSearch: (search: string) => void;
}

function Tools({ home, filters, search, onSearch }: ToolsProps) {
  const t = useWords('casefile');
  const name = useKindName();
  const language = useLanguage();
  const [run] = useCommand('casefile.exportDocuments');
  const take = useCallback(() => run({ language: language.startsWith('qps') ? 'en' : language }), [run, language]);
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
      <ListSearch value={search} onSearch={onSearch} />
      <FilterSelect
        label={t('column.house')}
        value={filters.get('house')}
        all={t('home.every-house')}
        options={home.houses.map((value) => ({ value, words: value }))}
        onChange={(value) => filters.set('house', value)}
      />
      <FilterSelect
        label={t('home.lacks')}
        value={filters.get('kind')}
        all={t('home.any-paper')}
        options={home.kinds.map((kind) => ({ value: kind.id, words: name(kind) }))}
        onChange={(value) => filters.set('kind', value)}
      />
      <FormControlLabel
        sx={{ mx: 0 }}
        control={
          <Checkbox
            size="small"
            checked={filters.get('gaps') === 'yes'}
            onChange={(_event, on) => filters.set('gaps', on ? 'yes' : null)}
          />
        }
        label={t('home.gaps-only')}
      />
      <Box sx={{ flex: 1 }} />
      <CsvButton ask={take} />
      <PrintButton />
    </Box>
  );
}

function Grid({ home, filters }: { readonly home: Home; readonly filters: Filters }) {
  const t = useWords('casefile');
  const navigate = useNavigate();
  const kindName = useKindName();
  const cell = useCallback(
    (line: FileLine, index: number) => {
      const found = line.cells[index];
      const state = found?.state ?? 'missing';
      const expiring = found !== undefined && isPresent(state) && found.expiry === 'expiring';
      const words = t(`documentState.${state}`);
      return {
        mark: expiring ? ('expiring' as const) : state,
        words: expiring ? t('home.expiring', { state: words }) : words,
      };
    },
    [t],
  );
  const lacking = (kind: DocumentKind) => home.lacking.find((one) => one.kindId === kind.id)?.children ?? 0;
  const open = (line: FileLine) => void navigate(partPath(line.id, 'documents'));
  return (
    <>
      <Legend />
      <Matrix<FileLine, DocumentKind, Mark>
        label={t('home.title')}
        place={place}
        corner={t('home.child')}
        rows={home.items}
        columns={home.kinds}
        rowId={(line) => line.id}
        columnId={(kind) => kind.id}
        rowName={(line) => line.name ?? line.code}
        rowNote={(line) => ({
          text: `${line.present}/${line.required}`,
          words: t('document.score', { present: line.present, required: line.required }),
        })}
        columnName={kindName}
        marks={marks}
        cell={cell}
        summary={{
          head: t('home.lacking'),
          cell: (kind) => ({
            text: String(lacking(kind)),
            words: t('home.lacking-of', { count: lacking(kind), document: kindName(kind) }),
          }),
        }}
        onCell={open}
        onRow={open}
        onColumn={(kind) => filters.set('kind', filters.get('kind') === kind.id ? null : kind.id)}
      />
    </>
  );
}
