// @vitest-environment jsdom
/** People × topics by keyboard: one cell in the tab order, arrows from cell to cell, Enter opens what one is on. */
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Output } from '../../../src/shared/contract.ts';
import { PeopleByTopics } from '../../../src/renderer/areas/training/matrix/PeopleByTopics.tsx';
import { putBridge, show } from '../screen.tsx';

const never = { doneOn: null, validUntil: null, competency: null };
const matrix: Output<'training.matrix'> = {
  topics: [
    { id: 'tr-safeguarding', name: null, gaps: 1 },
    { id: 'tr-own', name: 'Fire drill', gaps: 0 },
  ],
  people: [
    {
      staff: { id: 'a', name: 'Amina Otieno', active: true },
      jobs: ['nurse'],
      gaps: 1,
      cells: [
        { ...never, state: 'missing' },
        { state: 'valid', doneOn: '2026-03-01', validUntil: '2099-03-01', competency: 3 },
      ],
    },
    {
      staff: { id: 'b', name: 'Bao', active: true },
      jobs: ['teacher'],
      gaps: 0,
      cells: [
        { state: 'expired', doneOn: '2020-03-01', validUntil: '2021-03-01', competency: null },
        { ...never, state: 'not-required' },
      ],
    },
  ],
  valid: 1,
  required: 3,
};

let opened: string[] = [];
async function open() {
  putBridge({});
  opened = [];
  await show(
    <PeopleByTopics
      matrix={matrix}
      onCell={(person, topic) => opened.push(`${person.staff.name} ${topic.id}`)}
      onPerson={(person) => opened.push(person.staff.name)}
      onTopic={(topic) => opened.push(topic.id)}
    />,
  );
  return screen.findByRole('grid', {}, { timeout: 10_000 });
}
const here = () => document.activeElement?.getAttribute('aria-label') ?? '';

beforeEach(() => {
  opened = [];
});
afterEach(cleanup);

describe('the matrix', () => {
  it('says each cell in words with its dates', async () => {
    const grid = await open();
    const cells = within(grid).getAllByRole('gridcell');
    const words = cells.map((cell) => cell.getAttribute('aria-label'));
    expect(words).toContain('Missing');
    expect(words).toContain('Not required');
    expect(words.some((said) => /^Expired .*2021/.test(said ?? ''))).toBe(true);
    expect(words.some((said) => /^Valid until .*2099.*signed off at 3 of 4$/.test(said ?? ''))).toBe(true);
    expect(words.some((said) => /1 person lacks it$/.test(said ?? ''))).toBe(true);
  });

  it('goes by arrows and opens cell, person and topic by Enter, with one cell in the tab order', async () => {
    const grid = await open();
    const user = userEvent.setup();
    await user.tab();
    expect(here()).toBe('Missing');
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    await user.keyboard('{ArrowRight}{Enter}');
    expect(opened).toEqual(['Amina Otieno tr-own']);
    await user.keyboard('{ArrowDown}{Home}{Enter}');
    expect(opened.at(-1)).toBe('Bao');
    await user.keyboard('{Control>}{Home}{/Control}{Enter}');
    expect(opened.at(-1)).toBe('tr-safeguarding');
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('opens what is pressed', async () => {
    const grid = await open();
    const user = userEvent.setup();
    await user.click(within(grid).getByRole('rowheader', { name: /Amina/ }));
    await user.click(within(grid).getByRole('columnheader', { name: 'Fire drill' }));
    expect(opened).toEqual(['Amina Otieno', 'tr-own']);
  });
});
