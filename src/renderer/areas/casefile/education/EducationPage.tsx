/** School now and before, how it goes there, and the languages a child speaks or has lost. */
import { useState } from 'react';
import type { Schooling, SchoolReport } from '../../../../shared/areas/casefile-education.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StateChip, type State } from '../../../ui/StateChip.tsx';
import { AddButton } from '../parts/AddButton.tsx';
import { Asked } from '../parts/Asked.tsx';
import { DraftNotice } from '../parts/DraftNotice.tsx';
import { Entries, Entry, Said } from '../parts/Entry.tsx';
import { EditTool, RemoveTool } from '../parts/Tools.tsx';
import { useChildId } from '../parts/useChildId.ts';
import { useRemoving } from '../parts/useRemoving.ts';
import { Languages } from './Languages.tsx';
import { ReportPanel } from './ReportPanel.tsx';
import { SchoolPanel } from './SchoolPanel.tsx';

export function EducationPage() {
  const childId = useChildId();
  const mayWrite = useCan('casefile.write') !== null;
  const asked = useAsk('casefile.education', { childId }, { keepPrevious: true });
  return (
    <Asked asked={asked}>
      {({ schoolings, languages }) => (
        <>
          <Schools childId={childId} schoolings={schoolings} mayWrite={mayWrite} />
          <Languages childId={childId} records={languages} mayWrite={mayWrite} />
        </>
      )}
    </Asked>
  );
}

interface SchoolsProps {
  readonly childId: string;
  readonly schoolings: readonly Schooling[];
  readonly mayWrite: boolean;
}

function Schools({ childId, schoolings, mayWrite }: SchoolsProps) {
  const t = useWords('casefile');
  const [open, setOpen] = useState<Schooling | 'new' | null>(null);
  const [reporting, setReporting] = useState<Schooling | null>(null);
  const add = mayWrite ? <AddButton words={t('school.add')} onClick={() => setOpen('new')} /> : undefined;
  return (
    <Section title={t('school.title')} action={schoolings.length > 0 ? add : undefined}>
      {mayWrite ? <DraftNotice draftKey={`casefile.school:${childId}`} onOpen={() => setOpen('new')} /> : null}
      {schoolings.length === 0 ? (
        <EmptyState title={t('school.empty')} text={t('school.empty-text')} action={add} />
      ) : (
        <Entries label={t('school.title')}>
          {schoolings.map((one) => (
            <Period
              key={one.id}
              childId={childId}
              schooling={one}
              onEdit={mayWrite ? () => setOpen(one) : null}
              onReport={() => setReporting(one)}
            />
          ))}
        </Entries>
      )}
      {open ? (
        <SchoolPanel
          key={open === 'new' ? 'new' : open.id}
          childId={childId}
          schooling={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {reporting ? (
        <ReportPanel key={reporting.id} childId={childId} schooling={reporting} onClose={() => setReporting(null)} />
      ) : null}
    </Section>
  );
}

interface PeriodProps {
  readonly childId: string;
  readonly schooling: Schooling;
  readonly onEdit: (() => void) | null;
  readonly onReport: () => void;
}

function Period({ childId, schooling, onEdit, onReport }: PeriodProps) {
  const t = useWords('casefile');
  const { short } = useDates();
  const remove = useRemoving(childId);
  const { current, kind } = schooling;
  const name = schooling.school ?? t(`schoolKind.${kind}`);
  const days = [
    schooling.startedOn ? t('page.from', { date: short(schooling.startedOn) }) : null,
    schooling.endedOn ? t('page.until', { date: short(schooling.endedOn) }) : null,
  ];
  const state: State =
    kind === 'none' ? (current ? 'overdue' : 'not-relevant') : current ? 'in-progress' : 'not-relevant';
  return (
    <Entry
      title={name}
      chips={<StateChip plain state={state} words={t(current ? 'school.now' : 'school.over')} />}
      faint={!current}
      entry={schooling}
      actions={
        onEdit ? (
          <>
            {current && kind !== 'none' ? <AddButton words={t('school.report')} onClick={onReport} /> : null}
            <EditTool of={name} onClick={onEdit} />
            <RemoveTool of={name} onClick={() => void remove('schooling', schooling)} />
          </>
        ) : null
      }
    >
      <Said
        items={[
          [t('field.school-kind'), schooling.school ? t(`schoolKind.${kind}`) : null],
          [t('field.level'), schooling.level],
          [t('school.days'), days.filter(Boolean).join(' · ')],
          [t('field.end-reason'), schooling.endReason],
          [t('field.teacher'), schooling.teacher],
          [t('field.travel'), schooling.travel],
          [t('field.note'), schooling.note],
        ]}
      />
      {schooling.reports.map((report) => (
        <Report key={report.id} report={report} onRemove={onEdit ? () => void remove('school-report', report) : null} />
      ))}
    </Entry>
  );
}

function Report({ report, onRemove }: { readonly report: SchoolReport; readonly onRemove: (() => void) | null }) {
  const t = useWords('casefile');
  const { short } = useDates();
  return (
    <Entries label={t('school.report')}>
      <Entry
        on={report.reportedOn}
        title={t('school.report-title')}
        faint
        entry={report}
        actions={onRemove ? <RemoveTool of={short(report.reportedOn)} onClick={onRemove} /> : null}
      >
        <Said
          items={[
            [t('field.attendance'), report.attendance ? t(`attendance.${report.attendance}`) : null],
            [t('field.performance'), report.performance ? t(`performance.${report.performance}`) : null],
            [t('field.school-strengths'), report.strengths],
            [t('field.school-needs'), report.needs],
            [t('field.note'), report.note],
          ]}
        />
      </Entry>
    </Entries>
  );
}
