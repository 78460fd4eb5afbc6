// @vitest-environment jsdom
/** Forms: nothing typed is lost, faults stand beside their fields, and a conflict shows both versions. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as z from 'zod';
import { afterEach, describe, expect, it } from 'vitest';
import type { Result } from '../../src/shared/result.ts';
import { text } from '../../src/shared/text.ts';
import { lockNow } from '../../src/renderer/app/bridge.ts';
import { ChangePassword } from '../../src/renderer/ui/ChangePassword.tsx';
import { TextField } from '../../src/renderer/ui/fields.tsx';
import { FormSheet } from '../../src/renderer/ui/FormSheet.tsx';
import { useContractForm } from '../../src/renderer/ui/useContractForm.ts';
import { no, putBridge, show, yes } from './screen.tsx';

const schema = z.strictObject({ id: z.string(), rev: z.int(), name: text(10), country: text(20) });
const key = 'test.form:1';

interface FormProps {
  readonly save: (values: z.output<typeof schema>) => Promise<Result<unknown>>;
  readonly onCancel?: () => void;
}
function Form({ save, onCancel = () => undefined }: FormProps) {
  const form = useContractForm(schema, { id: '1', rev: 3, name: 'Amara', country: 'Togo' });
  return (
    <FormSheet
      form={form}
      onSave={save}
      onCancel={onCancel}
      draft={{ key, rev: 3 }}
      conflictWords={(field) => (field === 'name' ? 'Her name' : field)}
    >
      <TextField control={form.control} name="name" label="Name" />
      <TextField control={form.control} name="country" label="Country" />
    </FormSheet>
  );
}
const noDraft = { 'records.draft': () => yes({ draft: null }), 'records.discardDraft': () => yes({}) };
const saved = { 'records.saveDraft': () => yes({}) };
const fine = () => Promise.resolve<Result<unknown>>({ ok: true, value: {} });

afterEach(cleanup);

describe('a draft', () => {
  it('is kept after a pause, with the field the cursor is in, and gone once the form is saved', async () => {
    const bridge = putBridge({ ...noDraft, ...saved });
    await show(<Form save={fine} />);
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('Country'), ' Sud');
    expect(bridge.inputsOf('records.saveDraft')).toEqual([]);
    await waitFor(() => expect(bridge.inputsOf('records.saveDraft')).toHaveLength(1), { timeout: 5000 });
    expect(bridge.inputsOf('records.saveDraft')[0]).toEqual({
      key,
      value: { id: '1', rev: 3, name: 'Amara', country: 'Togo Sud' },
      field: 'country',
      rev: 3,
    });
    expect(await screen.findByText(/Draft kept/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(bridge.inputsOf('records.discardDraft')).toEqual([{ key }]));
    expect(await screen.findByText(/^Saved \d/)).toBeTruthy();
  });

  it('comes back into the same field, and can be thrown away', async () => {
    const draft = {
      key,
      value: { name: 'Amara O', gone: 'x' },
      field: 'name',
      rev: 3,
      savedAt: '2026-11-22T10:42:00.000Z',
    };
    const bridge = putBridge({ ...noDraft, 'records.draft': () => yes({ draft }) });
    await show(<Form save={fine} />);
    expect(await screen.findByDisplayValue('Amara O')).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.getAttribute('name')).toBe('name'));
    expect(screen.getByText(/what you were typing/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Discard it' }));
    expect(await screen.findByDisplayValue('Amara')).toBeTruthy();
    expect(bridge.inputsOf('records.discardDraft')).toEqual([{ key }]);
  });

  it('is kept at once when one locks or leaves, before locking is asked for', async () => {
    const bridge = putBridge({ ...noDraft, ...saved, 'session.lock': () => yes({}) });
    const shown = await show(<Form save={fine} />);
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('Name'), 'x');
    lockNow();
    await waitFor(() => expect(bridge.inputsOf('session.lock')).toHaveLength(1));
    expect(bridge.sent.map((one) => one.procedure)).toEqual(['records.draft', 'records.saveDraft', 'session.lock']);
    await user.type(screen.getByLabelText('Name'), 'y');
    shown.unmount();
    await waitFor(() => expect(bridge.inputsOf('records.saveDraft')).toHaveLength(2));
  });

  it('is never made of a password', async () => {
    const bridge = putBridge({ 'session.changePassword': () => yes({}) });
    const shown = await show(<ChangePassword onChanged={() => undefined} />);
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('Your present password'), 'old old old');
    await user.type(screen.getByLabelText('New password'), 'seven quiet rivers');
    shown.unmount();
    expect(bridge.sent).toEqual([]);
  });
});

describe('a fault', () => {
  it('found on the screen is said in words, and nothing is sent', async () => {
    putBridge({ ...noDraft, ...saved });
    const sent: unknown[] = [];
    await show(<Form save={(values) => (sent.push(values), fine())} />);
    const user = userEvent.setup();
    const name = await screen.findByLabelText('Name');
    await user.clear(name);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('This is needed.')).toBeTruthy();
    await user.type(name, 'far too long a name');
    expect(await screen.findByText('This is too long.')).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it('found by main stands beside its field; what has no field stands above the button', async () => {
    putBridge({ ...noDraft, ...saved });
    const faults = [
      { path: 'country', rule: 'taken' },
      { path: 'id', rule: 'last-director' },
    ];
    await show(
      <Form save={() => Promise.resolve({ ok: false, error: { code: 'invalid', ref: 'r', fields: faults } })} />,
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Save' }));
    const country = screen.getByLabelText('Country');
    await waitFor(() => expect(country.getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getByText(/At least one director must remain/)).toBeTruthy();
  });
});

describe('a conflict', () => {
  const conflict = {
    table: 'organisation',
    id: '1',
    yourRev: 3,
    currentRev: 7,
    changedBy: 'Khai',
    changedAt: '2026-11-22T10:42:00.000Z',
    fields: [{ field: 'name', before: 'Amara', yours: 'Amara B', theirs: 'Amara C' }],
  };
  async function collide(answers: (rev: number) => Result<unknown>, onCancel?: () => void) {
    putBridge({ ...noDraft, ...saved });
    const revs: number[] = [];
    const save = ({ rev }: z.output<typeof schema>) => {
      revs.push(rev);
      return Promise.resolve(answers(rev));
    };
    await show(<Form save={save} {...(onCancel ? { onCancel } : {})} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Save' }));
    await screen.findByText(/Khai changed this on/);
    return revs;
  }
  const refuseOld = (rev: number) => (rev < 7 ? no({ code: 'conflict', conflict }) : yes({}));

  it('shows both versions, and "put mine" saves over the newest', async () => {
    const revs = await collide(refuseOld);
    const line = screen.getByText('Her name').parentElement?.textContent;
    expect(line).toContain('Amara C');
    expect(line).toContain('Amara B');
    await userEvent.click(screen.getByRole('button', { name: 'Put mine' }));
    await waitFor(() => expect(revs).toEqual([3, 7]));
    await waitFor(() => expect(screen.queryByText(/Khai changed this/)).toBeNull());
  });

  it('and "keep theirs" leaves the form without saving', async () => {
    let left = 0;
    const revs = await collide(refuseOld, () => (left += 1));
    await userEvent.click(screen.getByRole('button', { name: 'Keep theirs' }));
    await waitFor(() => expect(left).toBe(1));
    expect(revs).toEqual([3]);
  });
});
