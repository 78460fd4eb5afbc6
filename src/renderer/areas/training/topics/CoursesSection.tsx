/** Courses: topics that are taught together. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { training } from '../../../../shared/areas/training.ts';
import type { Output } from '../../../../shared/contract.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useAsk, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Section } from '../../../ui/Section.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useNames } from '../names.ts';
import { TopicsField } from './TopicField.tsx';

type Course = Output<'training.courses'>['courses'][number];

export function CoursesSection() {
  const t = useWords('training');
  const names = useNames();
  const mayPlan = useCan('training.plan') !== null;
  const asked = useAsk('training.courses', {});
  const topics = useAsk('training.topics', { retired: true }).data?.topics ?? [];
  const [open, setOpen] = useState<Course | 'new' | null>(null);
  const courses = (asked.data?.courses ?? []).filter((course) => !course.retired);
  const topicName = (id: string) => names.topic({ id, name: topics.find((topic) => topic.id === id)?.name ?? null });
  const add = (
    <Button size="small" startIcon={<PlusIcon />} onClick={() => setOpen('new')}>
      {t('page.add-course')}
    </Button>
  );
  return (
    <Box sx={{ mt: 3 }}>
      <Section title={t('page.courses')} action={mayPlan ? add : undefined}>
        <ErrorLine failure={asked.error} onRetry={asked.refetch} />
        {asked.data && courses.length === 0 ? (
          <EmptyState title={t('list.no-courses')} text={t('list.no-courses-text')} />
        ) : null}
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {courses.map((course) => (
            <Box component="li" key={course.id} sx={line}>
              <Box sx={{ flex: '1 1 200px', fontWeight: 550 }}>{course.name}</Box>
              <Box sx={{ flex: '3 1 320px', fontSize: '0.8125rem' }}>{names.list(course.topicIds.map(topicName))}</Box>
              {mayPlan ? (
                <Button
                  size="small"
                  aria-label={t('page.change-course-of', { course: course.name })}
                  onClick={() => setOpen(course)}
                >
                  {t('page.change-course')}
                </Button>
              ) : null}
            </Box>
          ))}
        </Box>
      </Section>
      {open ? <CoursePanel course={open === 'new' ? null : open} onClose={() => setOpen(null)} /> : null}
    </Box>
  );
}

const line = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: 1.5,
  alignItems: 'center',
  minHeight: 40,
  py: 0.5,
  borderBottom: 1,
  borderColor: 'divider',
  '&:last-child': { borderBottom: 0 },
};

const schema = training['training.saveCourse'].input;
const noTopics: string[] = [];

function CoursePanel({ course, onClose }: { readonly course: Course | null; readonly onClose: () => void }) {
  const t = useWords('training');
  const { say } = useUndo();
  const [id] = useState(() => course?.id ?? newId());
  const [run] = useCommand('training.saveCourse');
  const form = useContractForm(schema, {
    id,
    rev: course?.rev ?? null,
    name: course?.name ?? '',
    topicIds: course?.topicIds ?? noTopics,
  });
  return (
    <SidePanel open title={course?.name ?? t('page.add-course')} onClose={onClose}>
      <FormSheet form={form} onSave={run} onSaved={() => (say(t('page.course-saved')), onClose())} onCancel={onClose}>
        <TextField
          control={form.control}
          name="name"
          label={t('field.course-name')}
          max={limits.title}
          required
          autoFocus
        />
        <TopicsField control={form.control} name="topicIds" label={t('field.topics')} help={t('field.topics-help')} />
        {course ? <RetireCourse course={course} onClose={onClose} /> : null}
      </FormSheet>
    </SidePanel>
  );
}

function RetireCourse({ course, onClose }: { readonly course: Course; readonly onClose: () => void }) {
  const t = useWords('training');
  const { say, offer } = useUndo();
  const words = useErrorWords();
  const [run, { running }] = useCommand('training.saveCourse');
  const { id, name, topicIds } = course;
  async function retire() {
    const result = await run({ id, rev: course.rev, name, topicIds, retired: true });
    if (!result.ok) return say(words(result.error));
    const { rev } = result.value;
    offer(t('page.course-retired'), () => run({ id, rev, name, topicIds, retired: false }));
    return onClose();
  }
  return (
    <Box>
      <Button size="small" color="secondary" disabled={running} onClick={() => void retire()}>
        {t('page.course-retire')}
      </Button>
    </Box>
  );
}
