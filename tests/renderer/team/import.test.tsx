// @vitest-environment jsdom
/** Taking people in from a sheet: nothing happens before one has seen it, reasons stand by their rows, all can go back. */
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';
import type { Output } from '../../../src/shared/contract.ts';
import { ImportPage } from '../../../src/renderer/areas/team/import/ImportPage.tsx';
import { no, putBridge, show, yes } from '../screen.tsx';
import { As } from './as.tsx';

const preview: Output<'team.previewImport'> = {
  columns: [
    { heading: 'Nom complet', field: 'name' },
    { heading: 'Shoe size', field: null },
  ],
  rows: [
    { row: 2, outcome: 'new', name: 'Amina Otieno', problems: [] },
    { row: 3, outcome: 'double', name: 'Bao', problems: [] },
    { row: 4, outcome: 'rejected', name: '', problems: [{ column: 'name', rule: 'required' }] },
  ],
  new: 1,
  doubles: 1,
  rejected: 1,
};
const sheet = new File(['Nom complet;Shoe size\nAmina Otieno;38'], 'people.csv', { type: 'text/csv' });

async function open(answers: Parameters<typeof putBridge>[0] = {}) {
  const bridge = putBridge({
    'team.previewImport': () => yes(preview),
    'team.import': (input) => yes({ id: (input as { id: string }).id, added: 1, preview }),
    'team.undoImport': () => yes({ removed: 1, kept: [] }),
    ...answers,
  });
  await show(
    <MemoryRouter>
      <As can={{ 'team.read': 'all', 'team.manage': 'all' }}>
        <ImportPage />
      </As>
    </MemoryRouter>,
  );
  const user = userEvent.setup();
  const input = await screen.findByLabelText('Choose a sheet', { selector: 'input' }, { timeout: 10_000 });
  await user.upload(input, sheet);
  return { bridge, user };
}

afterEach(cleanup);

describe('taking people in from a sheet', () => {
  it('shows each row with its reason, in the words of the sheet, before anything is taken in', async () => {
    const { bridge } = await open();
    const list = await screen.findByRole('grid');
    const rows = within(list).getAllByRole('row').slice(1);
    expect(rows[0]?.textContent).toContain('“Nom complet” is missing.');
    expect(screen.getByText('These columns are not read: Shoe size.')).toBeTruthy();
    expect(bridge.inputsOf('team.import')).toHaveLength(0);
  });

  it('takes in what fits and takes all of it back under the same id', async () => {
    const { bridge, user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Take in 1 person' }));
    await user.click(await screen.findByRole('button', { name: 'Take all of it back' }));
    expect(await screen.findByText('1 person was taken out again')).toBeTruthy();
    const [taken, back] = [bridge.inputsOf('team.import')[0], bridge.inputsOf('team.undoImport')[0]];
    expect((back as { id: string }).id).toBe((taken as { id: string }).id);
  });

  it('says that nothing was taken in when the sheet cannot be read', async () => {
    await open({ 'team.previewImport': () => no({ code: 'too-large' }) });
    expect((await screen.findByRole('alert')).textContent).toContain('nothing was taken in');
    expect(screen.queryByRole('grid')).toBeNull();
  });
});
