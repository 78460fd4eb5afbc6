// @vitest-environment jsdom
/** Logging who came, by keyboard alone: letters, a figure for the result, Enter, next; then the whole sheet at once. */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { training } from '../../../src/shared/areas/training.ts';
import type { Session } from '../../../src/shared/areas/training.ts';
import type { Output } from '../../../src/shared/contract.ts';
import { newId } from '../../../src/renderer/app/bridge.ts';
import { AttendanceSheet } from '../../../src/renderer/areas/training/sessions/AttendanceSheet.tsx';
import { no, putBridge, show, yes } from '../screen.tsx';

const names = ['Amina Otieno', 'Bao Nguyen', 'Chidi Okeke'];
const ids = names.map(newId);
const session: Session = {
  id: newId(),
  rev: 3,
  title: 'Safeguarding',
  courseId: null,
  topicIds: ['tr-safeguarding'],
  on: '2026-01-05',
  until: null,
  place: null,
  trainer: null,
  capacity: 2,
  state: 'planned',
  attendance: [],
};
const matrix: Output<'training.matrix'> = {
  topics: [{ id: 'tr-safeguarding', name: null, gaps: 2 }],
  people: names.map((name, i) => ({
    staff: { id: ids[i] ?? '', name, active: true },
    jobs: ['nurse'],
    gaps: i === 1 ? 0 : 1,
    cells: [{ state: i === 1 ? 'valid' : 'missing', doneOn: null, validUntil: null, competency: null }],
  })),
  valid: 1,
  required: 3,
};

async function open(answer = yes({ ...session, rev: 4, state: 'held' })) {
  const bridge = putBridge({
    'training.matrix': () => yes(matrix),
    'training.logAttendance': () => answer,
    'records.draft': () => yes({ draft: null }),
    'records.saveDraft': () => yes({}),
    'records.discardDraft': () => yes({}),
  });
  await show(<AttendanceSheet session={session} />);
  const box = await screen.findByRole('combobox', { name: /Add a person/ }, { timeout: 10_000 });
  await screen.findByText('Add all 2 who need it');
  return { bridge, box, user: userEvent.setup() };
}
const onSheet = () => screen.getAllByRole('radiogroup').map((group) => group.getAttribute('aria-label'));
const sentTo = (bridge: ReturnType<typeof putBridge>) =>
  bridge.inputsOf('training.logAttendance').map((input) => training['training.logAttendance'].input.parse(input));

afterEach(cleanup);

describe('the sheet of attendance', () => {
  it('adds people by letters, figure and Enter, and sends the whole sheet by Control S', async () => {
    const { bridge, box, user } = await open();
    expect(document.activeElement).toBe(box);
    await user.keyboard('am{Enter}ch3{Enter}ba2{Enter}');
    expect(onSheet()).toEqual(['Result of Bao Nguyen', 'Result of Chidi Okeke', 'Result of Amina Otieno']);
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(sentTo(bridge)).toHaveLength(1));
    const [sent] = sentTo(bridge);
    expect(sent).toMatchObject({ id: session.id, rev: 3 });
    expect(sent?.people.map(({ staffId, result }) => [staffId, result])).toEqual([
      [ids[1], 'attended'],
      [ids[2], 'not-passed'],
      [ids[0], 'passed'],
    ]);
  });

  it('says when more came than there are places, and lets figures and Delete mend the sheet', async () => {
    const { user } = await open();
    await user.keyboard('am{Enter}ba{Enter}ch{Enter}');
    expect(screen.getByText(/3 people There are only 2 places\./)).toBeTruthy();
    const first = within(screen.getByRole('radiogroup', { name: 'Result of Chidi Okeke' })).getByRole('radio', {
      checked: true,
    });
    first.focus();
    await user.keyboard('4');
    expect(screen.getByText(/^3 people$/)).toBeTruthy();
    await user.keyboard('{Delete}');
    expect(onSheet()).toEqual(['Result of Bao Nguyen', 'Result of Amina Otieno']);
  });

  it('adds all who need it at once', async () => {
    const { user } = await open();
    await user.click(screen.getByText('Add all 2 who need it'));
    expect(onSheet().sort()).toEqual(['Result of Amina Otieno', 'Result of Chidi Okeke']);
  });

  it('does not send an empty sheet, and keeps what was typed when saving is refused', async () => {
    const { bridge, user } = await open(no({ code: 'disk-full' }));
    await user.click(screen.getByRole('button', { name: 'Save who came' }));
    expect(await screen.findByText(/Nobody is on the sheet yet\. Add/)).toBeTruthy();
    expect(sentTo(bridge)).toHaveLength(0);
    await user.type(screen.getByRole('combobox', { name: /Add a person/ }), 'am{Enter}');
    await user.keyboard('{Control>}s{/Control}');
    expect(await screen.findByText(/The disk is full/)).toBeTruthy();
    expect(onSheet()).toEqual(['Result of Amina Otieno']);
  });
});
