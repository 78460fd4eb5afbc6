// @vitest-environment jsdom
/** With a panel or a dialog open, what the application says stands within it: for the keyboard and for the ear. */
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { DecideDialog } from '../../src/renderer/ui/DecideDialog.tsx';
import { SidePanel } from '../../src/renderer/ui/SidePanel.tsx';
import { useUndo } from '../../src/renderer/ui/Undo.tsx';
import { show, yes } from './screen.tsx';

afterEach(cleanup);

function Page({ onUndo }: { readonly onUndo: () => void }) {
  const { offer } = useUndo();
  const [panel, setPanel] = useState(false);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button
        onClick={() =>
          offer('Gone.', () => {
            onUndo();
            return Promise.resolve(yes({}));
          })
        }
      >
        Remove
      </button>
      <button onClick={() => setPanel(true)}>Open</button>
      <SidePanel open={panel} title="Panel" onClose={() => setPanel(false)}>
        <button onClick={() => setAsking(true)}>Ask</button>
        <DecideDialog
          open={asking}
          title="Sure"
          confirm="Do it"
          onConfirm={() => undefined}
          onClose={() => setAsking(false)}
        />
      </SidePanel>
    </>
  );
}

it('the bar goes with the topmost layer, and Tab comes to it from within', async () => {
  const user = userEvent.setup();
  let undone = 0;
  await show(<Page onUndo={() => (undone += 1)} />);
  await user.click(screen.getByText('Remove'));
  expect(screen.getByText('Gone.')).toBeTruthy();
  await user.click(screen.getByText('Open'));
  const panel = screen.getByRole('dialog', { name: 'Panel' });
  expect(await within(panel).findByText('Gone.')).toBeTruthy();
  await user.click(screen.getByText('Ask'));
  const dialog = screen.getByRole('dialog', { name: 'Sure' });
  expect(await within(dialog).findByRole('button', { name: 'Undo' })).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(await within(panel).findByText('Gone.')).toBeTruthy();

  const undo = within(panel).getByRole('button', { name: 'Undo' });
  for (let n = 0; n < 6 && document.activeElement !== undo; n += 1) await user.tab();
  expect(document.activeElement).toBe(undo);
  await user.keyboard('{Enter}');
  expect(undone).toBe(1);
  expect(await within(panel).findByText('Taken back.')).toBeTruthy();
});

it('stays when the panel closes', async () => {
  const user = userEvent.setup();
  await show(<Page onUndo={() => undefined} />);
  await user.click(screen.getByText('Remove'));
  await user.click(screen.getByText('Open'));
  await user.keyboard('{Escape}');
  expect(await screen.findByRole('button', { name: 'Undo' })).toBeTruthy();
});
