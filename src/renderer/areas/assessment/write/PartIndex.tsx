/** The parts at the side, each with what it holds; and whether what was written is kept. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import { useWatch } from 'react-hook-form';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { DoneIcon, EmptyIcon } from '../../../ui/icons.tsx';
import { useAskedWords, type Domain } from '../names.ts';
import type { Keeping } from './useKeeping.ts';
import { reasonField, scoreField, type WriteForm } from './values.ts';

interface Props {
  readonly form: WriteForm;
  readonly domains: readonly Domain[];
  readonly about: 'child' | 'family';
  readonly keeping: Keeping;
}

function goTo(id: string) {
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: 'start' });
  part?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true });
}

export function PartIndex({ form, domains, about, keeping }: Props) {
  const t = useWords('assessment');
  const words = useAskedWords();
  const values = useWatch({ control: form.control });
  const said = (name: string) => (values[name] ?? '').trim() !== '';
  const parts = [
    { id: 'part-facts', name: t('write.facts'), done: said('assessedOn') && said('assessedBy') },
    ...domains.map((one) => ({
      id: `part-${one.id}`,
      name: words.name(one),
      done: said(scoreField(one.id)) && said(reasonField(one.id)),
    })),
    {
      id: 'part-views',
      name: t(about === 'family' ? 'write.family' : 'write.views'),
      done: about === 'family' ? said('willingness') && said('willingnessWhy') : said('childView'),
    },
  ];
  const done = parts.filter((one) => one.done).length;
  return (
    <Box component="nav" aria-label={t('write.parts')} sx={{ order: { xs: -1, lg: 0 } }}>
      <Box sx={{ position: 'sticky', top: 12, display: 'grid', gap: 1 }}>
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {t('write.progress', { done, of: parts.length })}
        </Box>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: { xs: 'none', lg: 'block' } }}>
          {parts.map((part) => (
            <li key={part.id}>
              <ButtonBase onClick={() => goTo(part.id)} sx={partStyle}>
                {part.done ? (
                  <DoneIcon
                    titleAccess={t('write.part-done')}
                    sx={{ fontSize: 16, color: 'success.main', mt: '2px' }}
                  />
                ) : (
                  <EmptyIcon titleAccess={t('write.part-open')} sx={{ fontSize: 16, mt: '2px' }} />
                )}
                <span>{part.name}</span>
              </ButtonBase>
            </li>
          ))}
        </Box>
        <KeptLine keeping={keeping} />
      </Box>
    </Box>
  );
}

const partStyle = {
  width: '100%',
  justifyContent: 'flex-start',
  alignItems: 'flex-start',
  textAlign: 'start',
  fontFamily: 'inherit',
  fontSize: '0.8125rem',
  gap: 0.75,
  px: 0.5,
  py: 0.5,
  borderRadius: 1,
  '&:hover': { bgcolor: (theme: { tokens: { sunk: string } }) => theme.tokens.sunk },
};

/** Kept in the record, or only here, or changed by somebody else: always one of them, in words. */
function KeptLine({ keeping }: { readonly keeping: Keeping }) {
  const t = useWords('assessment');
  const { time } = useDates();
  const failed = useErrorWords();
  const { conflict, failure, savedAt, keeper } = keeping;
  if (conflict) {
    return (
      <Alert severity="warning" icon={false} role="alert" sx={{ fontSize: '0.8125rem' }}>
        {t('write.conflict', { who: conflict.changedBy ?? t('page.somebody') })}
        <Button size="small" sx={{ mt: 1 }} onClick={() => void keeper.goOnFrom(conflict.currentRev)}>
          {t('write.conflict-mine')}
        </Button>
      </Alert>
    );
  }
  const words = failure
    ? t('write.only-here', { why: failed(failure) })
    : savedAt === null
      ? ''
      : t('write.kept', { time: time(savedAt) });
  return (
    <Box role="status" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
      {words}
    </Box>
  );
}
