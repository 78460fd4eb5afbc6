/** What the children who move in the same days still need: child by child, or item by item for going shopping. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiTextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useSearchParams } from 'react-router';
import type { KitChild } from '../../../../shared/areas/kit-home.ts';
import { addDays, isCivilDate } from '../../../../shared/dates.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Go } from '../../../ui/Go.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PdfButton } from '../../../ui/PdfButton.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { useFilters } from '../../../ui/useFilters.ts';
import { usePaperName } from '../../../ui/usePaperName.ts';
import { KitLinks } from '../KitLinks.tsx';
import { kitOfChildPath } from '../paths.ts';
import { PackingSheet } from './PackingSheet.tsx';

/** Monday to Sunday of the week a day lies in. */
export function weekOf(day: string): { from: string; until: string } {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const from = addDays(day, -weekday);
  return { from, until: addDays(from, 6) };
}

/** The days asked for; this week where nothing was said. */
function useDays() {
  const { today } = useDates();
  const filters = useFilters('kit.packing');
  const day = (name: string) => {
    const value = filters.get(name);
    return value !== null && isCivilDate(value) ? value : null;
  };
  const from = day('from') ?? weekOf(today).from;
  const until = day('until') ?? addDays(from, 6);
  return { filters, from, until: until < from ? from : until };
}

export function PackingPage() {
  const t = useWords('kit');
  const { short } = useDates();
  const { filters, from, until } = useDays();
  const by = filters.get('by') === 'item' ? 'item' : 'child';
  const asked = useAsk('kit.packing', { from, until }, { keepPrevious: true });
  const data = asked.data;
  const span = t('packing.days', { from: short(from), until: short(until) });
  return (
    <Page
      title={t('page.packing')}
      state={span}
      action={
        <>
          <PrintButton />
          <PdfButton fileName={`${t('packing.file')}-${from}`} />
        </>
      }
    >
      <KitLinks />
      <Tools by={by} />
      <ErrorLine failure={asked.error} onRetry={asked.refetch} />
      {!data && !asked.error ? <Loading lines={8} /> : null}
      {data && data.children.length === 0 && data.withoutKit.length === 0 ? (
        <EmptyState title={t('packing.none')} text={t('packing.none-text')} />
      ) : null}
      {data && data.withoutKit.length > 0 ? <WithoutKit childRefs={data.withoutKit} /> : null}
      {data && data.children.length > 0 ? <PackingSheet lists={data.children} by={by} /> : null}
    </Page>
  );
}

function Tools({ by }: { readonly by: 'child' | 'item' }) {
  const t = useWords('kit');
  const { filters, from, until } = useDays();
  const [, setParams] = useSearchParams();
  const go = (days: number) => {
    const week = weekOf(addDays(from, days));
    setParams({ ...week, ...(by === 'item' ? { by } : {}) }, { replace: true });
  };
  const field = (name: 'from' | 'until', value: string, label: string) => (
    <MuiTextField
      type="date"
      label={label}
      value={value}
      onChange={(event) => isCivilDate(event.target.value) && filters.set(name, event.target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ width: 160 }}
    />
  );
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 2 }}>
      <Button onClick={() => go(-7)}>{t('packing.week-before')}</Button>
      {field('from', from, t('field.from'))}
      {field('until', until, t('field.until'))}
      <Button onClick={() => go(7)}>{t('packing.week-after')}</Button>
      <Box sx={{ flex: 1 }} />
      <ToggleButtonGroup
        size="small"
        exclusive
        value={by}
        aria-label={t('packing.by')}
        onChange={(_event, value: unknown) => filters.set('by', value === 'item' ? 'item' : null)}
      >
        <ToggleButton value="child">{t('packing.by-child')}</ToggleButton>
        <ToggleButton value="item">{t('packing.by-item')}</ToggleButton>
      </ToggleButtonGroup>
    </Box>
  );
}

interface Without {
  readonly childRefs: readonly KitChild[];
}
function WithoutKit({ childRefs }: Without) {
  const t = useWords('kit');
  const nameOf = usePaperName();
  return (
    <Box sx={{ mb: 2 }}>
      <Typography>{t('packing.without', { count: childRefs.length })}</Typography>
      <Box component="ul" sx={{ m: 0 }}>
        {childRefs.map((child) => (
          <li key={child.id}>
            <Go to={kitOfChildPath(child.id)}>{nameOf(child)}</Go>
          </li>
        ))}
      </Box>
    </Box>
  );
}
