// @vitest-environment jsdom
/** A list by keyboard: arrows, Enter, searching without accents, sorting, and standing as it was left. */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataList } from '../../src/renderer/ui/DataList.tsx';
import type { Column } from '../../src/renderer/ui/DataList.tsx';
import { arrange } from '../../src/renderer/ui/listRows.ts';
import { putBridge, show } from './screen.tsx';

interface Child {
  readonly id: string;
  readonly name: string;
  readonly due: string | null;
}
const rows: readonly Child[] = [
  { id: '1', name: 'Zoé Müller', due: '2026-12-01' },
  { id: '2', name: 'Amélie Diop', due: null },
  { id: '3', name: 'Bao 10', due: '2026-11-01' },
  { id: '4', name: 'Bao 9', due: '2026-11-15' },
];
const columns: readonly Column<Child>[] = [
  { key: 'name', head: 'Name', text: (row) => row.name, cell: (row) => row.name },
  { key: 'due', head: 'Due', text: (row) => row.due, cell: (row) => row.due },
];

let opened: string[] = [];
const list = (
  <DataList
    label="Children"
    place="test.children"
    rows={rows}
    columns={columns}
    rowId={(row) => row.id}
    onOpen={(row) => opened.push(row.name)}
    empty="Nobody"
  />
);
const names = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[0]?.textContent);

beforeEach(() => {
  opened = [];
  putBridge({});
});
afterEach(cleanup);

describe('a list', () => {
  it('moves by arrows and opens by Enter, with one row in the tab order', async () => {
    await show(list);
    const grid = await screen.findByRole('grid', { name: 'Children' });
    const user = userEvent.setup();
    expect(grid.querySelectorAll('[role=row][tabindex="0"]')).toHaveLength(1);
    within(grid).getAllByRole('row')[1]?.focus();
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Amélie'));
    await user.keyboard('{Enter}');
    expect(opened).toEqual(['Amélie Diop']);
    await user.keyboard('{End}');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Bao 9'));
    await user.keyboard('{ArrowDown}{Enter}');
    expect(opened).toEqual(['Amélie Diop', 'Bao 9']);
    expect(grid.querySelectorAll('[role=row][tabindex="0"]')).toHaveLength(1);
  });

  it('finds without accents, says how many, and Escape empties the search', async () => {
    await show(list);
    const user = userEvent.setup();
    const box = await screen.findByRole('searchbox');
    await user.type(box, 'amelie');
    await waitFor(() => expect(names()).toEqual(['Amélie Diop']));
    expect(screen.getByText('1 of 4 rows')).toBeTruthy();
    await user.type(box, ' xyz');
    expect(await screen.findByText(/Nothing here fits “amelie xyz”/)).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(names()).toHaveLength(4));
  });

  it('sorts by a click on the head, turns round by another, and tells a screen reader', async () => {
    await show(list);
    const user = userEvent.setup();
    const head = await screen.findByRole('columnheader', { name: 'Name' });
    await user.click(within(head).getByRole('button'));
    expect(names()).toEqual(['Amélie Diop', 'Bao 9', 'Bao 10', 'Zoé Müller']);
    expect(head.getAttribute('aria-sort')).toBe('ascending');
    await user.click(within(head).getByRole('button'));
    expect(names()[0]).toBe('Zoé Müller');
    expect(head.getAttribute('aria-sort')).toBe('descending');
  });

  it('stands as it was left when one comes back', async () => {
    const first = await show(list);
    const user = userEvent.setup();
    await user.type(await screen.findByRole('searchbox'), 'bao');
    await waitFor(() => expect(names()).toHaveLength(2));
    first.unmount();
    await show(list, { store: first.store });
    expect(await screen.findByDisplayValue('bao')).toBeTruthy();
    expect(names()).toEqual(['Bao 10', 'Bao 9']);
  });
});

describe('arranging', () => {
  const how = (sort: string, direction: 'up' | 'down') => ({ search: '', sort, direction });
  it('puts what has no value last, whichever way it is sorted', () => {
    expect(arrange(rows, columns, how('due', 'up'), 'en').at(-1)?.id).toBe('2');
    expect(arrange(rows, columns, how('due', 'down'), 'en').at(-1)?.id).toBe('2');
  });
  it('wants every word, in whichever column', () => {
    const find = (search: string) =>
      arrange(rows, columns, { ...how('name', 'up'), search }, 'en').map((row) => row.id);
    expect(find('11 bao')).toEqual(['4', '3']);
    expect(find('bao zoe')).toEqual([]);
  });
});
