/** What people are trained in, who needs it and for how long it holds; and the courses that bundle it. */
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useState } from 'react';
import type { Topic } from '../../../../shared/areas/training.ts';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { DataList } from '../../../ui/DataList.tsx';
import type { Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useFilters } from '../../../ui/useFilters.ts';
import { useNames } from '../names.ts';
import { TrainingLinks } from '../TrainingLinks.tsx';
import { AddTopic } from './AddTopic.tsx';
import { CoursesSection } from './CoursesSection.tsx';
import { TopicPanel } from './TopicPanel.tsx';
import { useRequiredWords } from './useRequiredWords.ts';

export function TopicsPage() {
  const t = useWords('training');
  const mayPlan = useCan('training.plan') !== null;
  const filters = useFilters('training.topics');
  const retired = filters.get('set-aside') === 'yes';
  const asked = useAsk('training.topics', { retired }, { keepPrevious: true });
  const columns = useColumns();
  const [open, setOpen] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const topics = asked.data?.topics ?? [];
  const inUse = topics.filter((topic) => !topic.retired);
  const asksFor = inUse.filter((topic) => topic.requiredFor.length > 0).length;
  const opened = topics.find((topic) => topic.id === open);
  return (
    <Page
      title={t('page.topics')}
      state={asked.data ? t('page.topics-state', { count: inUse.length, required: asksFor }) : undefined}
      action={
        mayPlan ? (
          <Button variant="contained" startIcon={<PlusIcon />} onClick={() => setAdding(true)}>
            {t('page.add-topic')}
          </Button>
        ) : undefined
      }
    >
      <TrainingLinks />
      <DataList
        label={t('page.topics')}
        place="training.topics"
        rows={topics}
        columns={columns}
        rowId={(topic) => topic.id}
        onOpen={(topic) => setOpen(topic.id)}
        loading={asked.loading}
        error={asked.error}
        onRetry={asked.refetch}
        filters={
          <FormControlLabel
            sx={{ mx: 0 }}
            control={
              <Checkbox
                size="small"
                checked={retired}
                onChange={(_event, on) => filters.set('set-aside', on ? 'yes' : null)}
              />
            }
            label={t('list.also-retired')}
          />
        }
        empty={<EmptyState title={t('list.no-topics')} />}
      />
      <CoursesSection />
      {opened ? <TopicPanel key={opened.id} topic={opened} onClose={() => setOpen(null)} /> : null}
      {adding ? <AddTopic onClose={() => setAdding(false)} onAdded={setOpen} /> : null}
    </Page>
  );
}

function useColumns(): readonly Column<Topic>[] {
  const t = useWords('training');
  const names = useNames();
  const requiredFor = useRequiredWords(2);
  const all = useRequiredWords();
  return [
    {
      key: 'name',
      head: t('list.topic'),
      width: '2.2fr',
      text: names.topic,
      cell: (topic) =>
        topic.retired ? (
          <StateChip plain state="not-relevant" words={names.topic(topic)} why={t('list.retired')} />
        ) : (
          names.topic(topic)
        ),
    },
    {
      key: 'required',
      head: t('list.required-for'),
      width: '2.4fr',
      text: all,
      cell: requiredFor,
    },
    {
      key: 'valid',
      head: t('list.valid-for'),
      width: '150px',
      text: (topic) => topic.validMonths,
      cell: (topic) =>
        topic.validMonths === null ? t('field.no-end') : t('list.months', { count: topic.validMonths }),
    },
    {
      key: 'hours',
      head: t('list.hours'),
      width: '96px',
      align: 'end',
      text: (topic) => topic.hours,
      cell: (topic) => (topic.hours === null ? '' : names.hours(topic.hours)),
    },
    {
      key: 'format',
      head: t('list.format'),
      text: (topic) => (topic.format ? t(`field.format.${topic.format}`) : null),
      cell: (topic) => (topic.format ? t(`field.format.${topic.format}`) : ''),
    },
  ];
}
