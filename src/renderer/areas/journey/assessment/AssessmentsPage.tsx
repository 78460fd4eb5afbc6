/** Self-assessments over time: how ready we say we are, theme by theme, and the way to the next one. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Finished } from '../../../../shared/areas/journey-assessment.ts';
import { isWeak } from '../../../../shared/rules/self-assessment.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { TransitionLinks } from '../../../app/TransitionLinks.tsx';
import { DataList, type Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { GoButton } from '../../../ui/Go.tsx';
import { EditIcon } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PdfButton } from '../../../ui/PdfButton.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Loading, Section } from '../../../ui/Section.tsx';
import { assessmentPath, assessPath } from '../paths.ts';
import { CompareChart, CompareTable } from './CompareChart.tsx';
import { ThemesPanel } from './ThemesPanel.tsx';

export function AssessmentsPage() {
  const t = useWords('journey');
  const { day } = useDates();
  const asked = useAsk('journey.assessments', {}, { keepPrevious: true });
  const [themes, setThemes] = useState(false);
  const newest = asked.data?.assessments[0];
  const state = newest
    ? t('assess.state', {
        readiness: t(`readiness.${newest.readiness}`),
        goal: t(`endGoal.${newest.endGoal}`),
        date: day(newest.on),
      })
    : undefined;
  return (
    <Page
      title={t('assess.title')}
      state={state}
      action={
        <GoButton to={assessPath} variant="contained">
          {newest ? t('assess.again') : t('assess.first')}
        </GoButton>
      }
    >
      <TransitionLinks />
      <Box className="no-print" sx={{ display: 'flex', gap: 1, mb: 1.5 }}>
        <Button size="small" startIcon={<EditIcon />} onClick={() => setThemes(true)}>
          {t('assess.themes')}
        </Button>
        <Box sx={{ flex: 1 }} />
        <PrintButton />
        <PdfButton fileName={`homeward-${t('assess.file')}`} />
      </Box>
      <ErrorLine failure={asked.error} onRetry={asked.refetch} />
      {asked.loading ? <Loading lines={8} /> : null}
      {asked.data ? <Body assessments={asked.data.assessments} /> : null}
      {themes ? <ThemesPanel onClose={() => setThemes(false)} /> : null}
    </Page>
  );
}

function Body({ assessments }: { readonly assessments: readonly Finished[] }) {
  const t = useWords('journey');
  const [asTable, setAsTable] = useState(false);
  if (assessments.length === 0) {
    return (
      <Section title={t('assess.title')}>
        <EmptyState
          title={t('assess.empty')}
          text={t('assess.emptyText')}
          action={<GoButton to={assessPath}>{t('assess.first')}</GoButton>}
        />
      </Section>
    );
  }
  return (
    <>
      <Section
        title={t('assess.compared')}
        action={
          <Button size="small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? t('assess.asChart') : t('assess.asTable')}
          </Button>
        }
      >
        {asTable ? <CompareTable assessments={assessments} /> : <CompareChart assessments={assessments} />}
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {t('assess.source')}
        </Typography>
      </Section>
      <Done assessments={assessments} />
    </>
  );
}

function Done({ assessments }: { readonly assessments: readonly Finished[] }) {
  const t = useWords('journey');
  const { short } = useDates();
  const navigate = useNavigate();
  const weak = (one: Finished) => one.scores.filter((score) => isWeak(score.score)).length;
  const columns: readonly Column<Finished>[] = [
    { key: 'on', head: t('column.on'), width: '120px', text: (one) => one.on, cell: (one) => short(one.on) },
    { key: 'by', head: t('assess.by'), width: '2fr', text: (one) => one.by, cell: (one) => one.by },
    {
      key: 'readiness',
      head: t('assess.readiness'),
      width: '1.3fr',
      text: (one) => one.readiness,
      cell: (one) => t(`readiness.${one.readiness}`),
    },
    {
      key: 'goal',
      head: t('assess.endGoal'),
      width: '1.3fr',
      text: (one) => one.endGoal,
      cell: (one) => t(`endGoal.${one.endGoal}`),
    },
    {
      key: 'weak',
      head: t('assess.weak'),
      text: (one) => String(weak(one)),
      cell: (one) => t('assess.weakCount', { count: weak(one), actions: one.actions.length }),
    },
  ];
  return (
    <Section title={t('assess.done')}>
      <DataList
        bare
        label={t('assess.done')}
        place="journey.assessments"
        rows={assessments}
        columns={columns}
        rowId={(one) => one.id}
        onOpen={(one) => void navigate(assessmentPath(one.id))}
        empty={null}
      />
    </Section>
  );
}
