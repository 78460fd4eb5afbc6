/** The sheet of attendance: made by keyboard alone, kept as a draft while it is made, saved whole. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useController } from 'react-hook-form';
import { attendanceResults, training } from '../../../../shared/areas/training.ts';
import type { Session } from '../../../../shared/areas/training.ts';
import type * as z from 'zod';
import { newId, useCommand } from '../../../app/api.ts';
import { useNumbers, useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { FilterSelect } from '../../../ui/FilterSelect.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import type { Result } from '../states.ts';
import { AddPeople } from './AddPeople.tsx';
import { SheetRows } from './SheetRows.tsx';
import { usePeople } from './usePeople.ts';
import type { Attendee } from './usePeople.ts';

const schema = training['training.logAttendance'].input;
export type Entry = z.input<typeof schema>['people'][number];

function useSheet(session: Session) {
  const [run] = useCommand('training.logAttendance');
  const form = useContractForm(schema, {
    id: session.id,
    rev: session.rev,
    people: session.attendance.map(({ id, staff, result, certificate }) => ({
      id,
      staffId: staff.id,
      result,
      certificate,
    })),
  });
  const { field, fieldState } = useController({ control: form.control, name: 'people' });
  return { run, form, entries: field.value, put: field.onChange, empty: fieldState.error !== undefined };
}

export function AttendanceSheet({ session }: { readonly session: Session }) {
  const t = useWords('training');
  const { say } = useUndo();
  const { run, form, entries, put, empty } = useSheet(session);
  const [usual, setUsual] = useState<Result>('passed');
  const { people, error, refetch } = usePeople(session.topicIds);
  const free = people.filter((person) => !entries.some((entry) => entry.staffId === person.id));
  const entryOf = (person: Attendee, result: Result): Entry => ({
    id: newId(),
    staffId: person.id,
    result,
    certificate: null,
  });
  const add = (person: Attendee, result: Result) => put([entryOf(person, result), ...entries]);
  const needing = free.filter((person) => person.needs);
  return (
    <Section title={t('page.attendance')} state={<Counts entries={entries} capacity={session.capacity} />}>
      <ErrorLine failure={error} onRetry={refetch} />
      <Box sx={{ '& form': { maxWidth: 'none' } }}>
        <FormSheet
          form={form}
          draft={{ key: `training.attendance:${session.id}`, rev: session.rev }}
          save={t('page.save-attendance')}
          onSave={run}
          onSaved={() => say(t('page.attendance-saved', { count: entries.length }))}
        >
          <Box
            className="no-print"
            sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start', pt: 0.5 }}
          >
            <AddPeople people={free} usual={usual} onAdd={add} />
            <FilterSelect
              label={t('field.usual-result')}
              value={usual}
              options={attendanceResults.map((value) => ({ value, words: t(`state.${value}`) }))}
              onChange={(value) => value && setUsual(value)}
            />
            {needing.length > 0 ? (
              <Button
                sx={{ minHeight: 40 }}
                onClick={() => put([...needing.map((person) => entryOf(person, usual)), ...entries])}
              >
                {t('page.add-all-needing', { count: needing.length })}
              </Button>
            ) : null}
          </Box>
          {empty && entries.length === 0 ? (
            <Box role="alert" sx={{ color: 'error.main', fontSize: '0.8125rem' }}>
              {t('page.nobody-yet')}
            </Box>
          ) : null}
          <SheetRows entries={entries} nameOf={namesIn(session, people)} onChange={put} />
        </FormSheet>
      </Box>
    </Section>
  );
}

/** Names of those on the sheet, whether or not they still work here. */
function namesIn(session: Session, people: readonly Attendee[]): (staffId: string) => string {
  const known = new Map([
    ...people.map((person) => [person.id, person.name] as const),
    ...session.attendance.map(({ staff }) => [staff.id, staff.name] as const),
  ]);
  return (staffId) => known.get(staffId) ?? '';
}

function Counts({ entries, capacity }: { readonly entries: readonly Entry[]; readonly capacity: number | null }) {
  const t = useWords('training');
  const { count } = useNumbers();
  const came = entries.filter((entry) => entry.result !== 'absent').length;
  const over = capacity !== null && came > capacity;
  return (
    <Box role="status" sx={{ fontSize: '0.8125rem', color: over ? 'error.main' : 'text.secondary' }}>
      {t('page.on-sheet', { count: entries.length })}
      {over ? ` ${t('page.over-capacity', { count: capacity, n: count(capacity) })}` : ''}
    </Box>
  );
}
