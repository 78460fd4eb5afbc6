/** The matrix itself, with its functions kept stable: rows are drawn anew only when the answer changes. */
import { useCallback, useMemo } from 'react';
import { useDates, useNumbers, useWords } from '../../../app/i18n.ts';
import { Matrix } from '../../../ui/Matrix.tsx';
import { useNames } from '../names.ts';
import { marks, useCellWords } from '../states.ts';
import type { Cell, MatrixAnswer, PersonLine, TopicHead } from '../states.ts';

interface Props {
  readonly matrix: MatrixAnswer;
  readonly onCell: (person: PersonLine, topic: TopicHead) => void;
  readonly onPerson: (person: PersonLine) => void;
  readonly onTopic: (topic: TopicHead) => void;
}

const none: Cell = { state: 'not-required', doneOn: null, validUntil: null, competency: null };
const rowId = (person: PersonLine) => person.staff.id;
const rowName = (person: PersonLine) => person.staff.name;
const columnId = (topic: TopicHead) => topic.id;

export function PeopleByTopics({ matrix, onCell, onPerson, onTopic }: Props) {
  const t = useWords('training');
  const names = useNames();
  const { today, day } = useDates();
  const { cell, rowNote, summaryCell } = useCells(matrix);
  return (
    <Matrix
      label={t('matrix.label', { date: day(today) })}
      place="training.matrix"
      corner={t('matrix.corner')}
      rows={matrix.people}
      columns={matrix.topics}
      rowId={rowId}
      rowName={rowName}
      rowNote={rowNote}
      columnId={columnId}
      columnName={names.topic}
      marks={marks}
      cell={cell}
      summary={{ head: t('matrix.lack'), cell: summaryCell }}
      onCell={onCell}
      onRow={onPerson}
      onColumn={onTopic}
    />
  );
}

function useCells(matrix: MatrixAnswer) {
  const t = useWords('training');
  const names = useNames();
  const { count } = useNumbers();
  const words = useCellWords();
  // What a cell says takes dates to be formatted: made once for each answer, not at every key.
  const said = useMemo(
    () =>
      new Map(
        matrix.people.map((person) => [
          person.staff.id,
          person.cells.map((one) => ({ mark: one.state, words: words(one) })),
        ]),
      ),
    [matrix, words],
  );
  const nothing = useMemo(() => ({ mark: none.state, words: words(none) }), [words]);
  const cell = useCallback(
    (person: PersonLine, index: number) => said.get(person.staff.id)?.[index] ?? nothing,
    [said, nothing],
  );
  const rowNote = useCallback(
    (person: PersonLine) =>
      person.gaps > 0 ? { text: count(person.gaps), words: t('matrix.person-gaps', { count: person.gaps }) } : null,
    [count, t],
  );
  const summaryCell = (topic: TopicHead) => ({
    text: topic.gaps > 0 ? count(topic.gaps) : '',
    words: t('matrix.topic-gaps', { topic: names.topic(topic), count: topic.gaps }),
  });
  return { cell, rowNote, summaryCell };
}
