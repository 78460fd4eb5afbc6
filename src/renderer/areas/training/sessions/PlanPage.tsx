/** Planning a session, or logging one of today: what it is about, when, where; then its sheet of attendance. */
import Box from '@mui/material/Box';
import { useEffect, useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import * as z from 'zod';
import { training } from '../../../../shared/areas/training.ts';
import type { Session } from '../../../../shared/areas/training.ts';
import { isCivilDate } from '../../../../shared/dates.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useAsk, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Loading, Section } from '../../../ui/Section.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useNames } from '../names.ts';
import { sessionPath, sessionsPath } from '../paths.ts';
import { TopicsField } from '../topics/TopicField.tsx';
import { WhoNeedsIt } from './WhoNeedsIt.tsx';

export function PlanPage() {
  const t = useWords('training');
  const [params] = useSearchParams();
  const sessionId = params.get('session');
  const asked = useAsk('training.session', { id: sessionId ?? '' }, { skip: sessionId === null });
  const topics = useAsk('training.topics', {});
  const now = params.has('on');
  const title = sessionId ? t('page.change-session') : now ? t('page.log') : t('page.plan');
  const ready = topics.data && (sessionId === null || asked.data);
  const failure = asked.error ?? topics.error;
  return (
    <Page
      title={title}
      state={now ? t('page.log-state') : t('page.plan-state')}
      back={
        sessionId
          ? { to: sessionPath(sessionId), label: asked.data?.title ?? t('list.session') }
          : { to: sessionsPath, label: t('page.sessions') }
      }
    >
      <ErrorLine failure={failure} onRetry={asked.error ? asked.refetch : topics.refetch} />
      {ready ? (
        <PlanForm
          key={params.toString()}
          session={asked.data ?? null}
          topicIds={params.getAll('topic')}
          on={params.get('on')}
        />
      ) : failure ? null : (
        <Loading />
      )}
    </Page>
  );
}

const whole = z
  .union([z.literal(''), z.number()])
  .nullable()
  .transform((value) => (value === '' ? null : value))
  .pipe(z.int('number').min(1, 'too-small').max(1_000, 'too-large').nullable());

/** The contract's own form, but that an emptied number or date is nothing rather than a fault of type. */
const Plan = training['training.planSession'].input
  .extend({ on: z.string('required').refine(isCivilDate, 'date'), capacity: whole })
  .refine(({ on, until }) => !until || until >= on, { path: ['until'], message: 'before-start' });

interface PlanFormProps {
  readonly session: Session | null;
  readonly topicIds: readonly string[];
  readonly on: string | null;
}

function usePlanForm({ session, topicIds, on }: PlanFormProps) {
  const names = useNames();
  const topics = useAsk('training.topics', {}).data?.topics ?? [];
  const [id] = useState(() => session?.id ?? newId());
  const topicName = (one: string) =>
    names.topic({ id: one, name: topics.find((topic) => topic.id === one)?.name ?? null });
  const titleOf = (ids: readonly string[]) => names.list(ids.slice(0, 3).map(topicName)).slice(0, limits.title);
  const form = useContractForm(Plan, {
    id,
    rev: session?.rev ?? null,
    title: session?.title ?? titleOf(topicIds),
    courseId: session?.courseId ?? null,
    topicIds: session?.topicIds ?? [...topicIds],
    on: session?.on ?? on ?? '',
    until: session?.until ?? null,
    place: session?.place ?? '',
    trainer: session?.trainer ?? '',
    capacity: session?.capacity ?? null,
  });
  /** The title follows what was chosen until somebody writes their own. */
  const follow = (title: string) => {
    if (!form.getFieldState('title').isDirty && !session) form.resetField('title', { defaultValue: title });
  };
  return { form, follow, titleOf };
}

function PlanForm(props: PlanFormProps) {
  const t = useWords('training');
  const { today } = useDates();
  const navigate = useNavigate();
  const [run] = useCommand('training.planSession');
  const { form, follow, titleOf } = usePlanForm(props);
  const { control } = form;
  const now = props.on !== null;
  const id = form.getValues('id');
  return (
    <Box sx={beside}>
      <Section title={t('page.session-details')}>
        <FormSheet
          form={form}
          draft={{
            key: props.session ? `training.session:${id}` : 'training.planSession',
            rev: props.session?.rev ?? null,
          }}
          save={now ? t('page.to-sheet') : props.session ? t('page.save-session') : t('page.plan')}
          onSave={run}
          onSaved={() => void navigate(sessionPath(form.getValues('id')), { replace: true })}
          onCancel={() => void navigate(-1)}
        >
          <CourseField form={form} follow={follow} />
          <TopicsField
            control={control}
            name="topicIds"
            label={t('field.topics')}
            help={t('field.topics-help')}
            autoFocus={props.topicIds.length === 0}
            onPicked={(ids) => follow(titleOf(ids))}
          />
          <TextField control={control} name="title" label={t('field.title')} max={limits.title} required />
          <Box sx={twoColumns}>
            <DateField
              control={control}
              name="on"
              label={t('field.on')}
              autoFocus={props.topicIds.length > 0}
              required
              {...(now ? { max: today } : {})}
            />
            <DateField control={control} name="until" label={t('field.until')} help={t('field.until-help')} />
            <TextField control={control} name="place" label={t('field.place')} max={limits.name} />
            <TextField control={control} name="trainer" label={t('field.trainer')} max={limits.name} />
            <TextField
              control={control}
              name="capacity"
              label={t('field.capacity')}
              help={t('field.capacity-help')}
              type="number"
            />
          </Box>
        </FormSheet>
      </Section>
      <Invited form={form} />
    </Box>
  );
}

const beside = {
  display: 'grid',
  columnGap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1.6fr) minmax(0, 1fr)' },
};
const twoColumns = { display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } };

type Form = ReturnType<typeof usePlanForm>['form'];

/** Who lacks what is being planned, beside the form as the topics are chosen. */
function Invited({ form }: { readonly form: Form }) {
  const t = useWords('training');
  const topicIds = form.watch('topicIds');
  if (topicIds.length === 0) return null;
  return (
    <Section title={t('page.who-needs-it')}>
      <WhoNeedsIt topicIds={topicIds} narrow />
    </Section>
  );
}

/** Choosing a course fills in its topics and its name. */
function CourseField({ form, follow }: { readonly form: Form; readonly follow: (title: string) => void }) {
  const t = useWords('training');
  const asked = useAsk('training.courses', {}).data?.courses;
  const courses = useMemo(() => (asked ?? []).filter((course) => !course.retired), [asked]);
  useEffect(
    () =>
      form.subscribe({
        name: 'courseId',
        formState: { values: true },
        callback: ({ values, type }) => {
          const course = courses.find((one) => one.id === values.courseId);
          if (type !== 'change' || !course) return;
          form.setValue('topicIds', [...course.topicIds], { shouldDirty: true, shouldValidate: true });
          follow(course.name);
        },
      }),
    [form, courses, follow],
  );
  if (courses.length === 0) return null;
  return (
    <SelectField
      control={form.control}
      name="courseId"
      label={t('field.course')}
      none={t('field.no-course')}
      options={courses.map((course) => ({ value: course.id, words: course.name }))}
    />
  );
}
