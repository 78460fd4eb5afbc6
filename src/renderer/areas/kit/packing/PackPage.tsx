/** For whoever is with the children: what goes into each child's bag, ticked off as it goes in. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { KitLinks } from '../KitLinks.tsx';
import { PackCard } from './PackCard.tsx';

export function PackPage() {
  const t = useWords('kit');
  const asked = useAsk('kit.packable', {}, { keepPrevious: true });
  const children = asked.data?.children;
  return (
    <Page title={t('page.pack')} state={t('page.pack-state')} action={children?.length ? <PrintButton /> : undefined}>
      <KitLinks />
      <ErrorLine failure={asked.error} onRetry={asked.refetch} />
      {!children && !asked.error ? <Loading lines={8} /> : null}
      {children?.length === 0 ? (
        <EmptyState title={t('page.nothing-to-pack')} text={t('page.nothing-to-pack-text')} />
      ) : null}
      {children?.map((list) => (
        <PackCard key={list.kitId} list={list} />
      ))}
      {children?.length ? (
        <Box sx={{ mt: 1 }}>
          <Typography variant="body2" color="text.secondary">
            {t('pack.by-nurse')}
          </Typography>
        </Box>
      ) : null}
    </Page>
  );
}
