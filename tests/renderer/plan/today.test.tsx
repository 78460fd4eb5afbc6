// @vitest-environment jsdom
/** The carers' day: one press ticks, another takes it back, and a note goes along. */
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import type { Output } from '../../../src/shared/contract.ts';
import { newId } from '../../../src/renderer/app/bridge.ts';
import { TodayPage } from '../../../src/renderer/areas/plan/today/TodayPage.tsx';
import { putBridge, show, yes } from '../screen.tsx';
import { As } from '../team/as.tsx';

const [childId, actionId, doneId, stepId] = [newId(), newId(), newId(), newId()];
const task = { dueOn: null, overdueDays: 0, done: false, stepId: null, note: null };
const today: Output<'plan.today'> = {
  houses: ['Acacia'],
  open: 1,
  done: 1,
  children: [
    {
      ...{ id: childId, name: 'Amara', code: 'HW-A-0001', birthDate: null, birthPrecision: null, house: 'Acacia' },
      tasks: [
        { ...task, actionId, task: 'Read the life book together' },
        { ...task, actionId: doneId, task: 'Cook', done: true, stepId },
      ],
    },
  ],
};

async function open() {
  const bridge = putBridge({
    'plan.today': () => yes(today),
    'plan.careTick': () => yes({}),
    'plan.careUntick': () => yes({}),
  });
  await show(
    <As can={{ 'care.read': 'own', 'care.write': 'own' }}>
      <MemoryRouter>
        <TodayPage />
      </MemoryRouter>
    </As>,
  );
  await screen.findByText('Read the life book together', {}, { timeout: 10_000 });
  return bridge;
}
afterEach(cleanup);

it('ticks with one press, and the bar at the foot takes it back', async () => {
  const bridge = await open();
  const user = userEvent.setup();
  await user.click(screen.getByRole('checkbox', { name: 'Amara: Read the life book together' }));
  const [ticked] = bridge.inputsOf('plan.careTick');
  expect(ticked).toMatchObject({ childId, actionId, note: null });
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(bridge.inputsOf('plan.careUntick')).toEqual([{ childId, id: (ticked as { id: string }).id }]);
});

it('Ctrl+Z takes back a box that was just ticked, and leaves the writing in a field alone', async () => {
  const bridge = await open();
  const user = userEvent.setup();
  await user.click(screen.getByRole('checkbox', { name: 'Amara: Read the life book together' }));
  await screen.findByRole('button', { name: 'Undo' });
  await user.click(screen.getByRole('button', { name: /Add a note to: Amara: Read/ }));
  await user.type(screen.getByRole('textbox', { name: 'Note' }), 'She{Control>}z{/Control}');
  expect(bridge.inputsOf('plan.careUntick')).toEqual([]);
  screen.getByRole('checkbox', { name: 'Amara: Read the life book together' }).focus();
  await user.keyboard('{Control>}z{/Control}');
  expect(bridge.inputsOf('plan.careUntick')).toHaveLength(1);
});

it('takes back what was ticked before, and ticks with a note', async () => {
  const bridge = await open();
  const user = userEvent.setup();
  await user.click(screen.getByRole('checkbox', { name: 'Amara: Cook' }));
  expect(bridge.inputsOf('plan.careUntick')).toEqual([{ childId, id: stepId }]);
  await user.click(screen.getByRole('button', { name: /Add a note to: Amara: Read/ }));
  await user.type(screen.getByRole('textbox', { name: 'Note' }), 'She asked for more');
  await user.click(screen.getByRole('button', { name: 'Done, with this note' }));
  expect(bridge.inputsOf('plan.careTick')).toMatchObject([{ actionId, note: 'She asked for more' }]);
});
