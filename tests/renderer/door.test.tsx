// @vitest-environment jsdom
/** The door: which page stands there, what is said when somebody is refused, and that locking forgets at once. */
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { SessionStatus } from '../../src/shared/areas/session.ts';
import { storeProblems } from '../../src/shared/result.ts';
import { LockGate } from '../../src/renderer/app/LockGate.tsx';
import { Problem } from '../../src/renderer/areas/session/Problem.tsx';
import { advise } from '../../src/renderer/ui/newPassword.ts';
import { no, putBridge, show, yes } from './screen.tsx';

const status: SessionStatus = {
  state: 'closed',
  problem: null,
  neededVersion: null,
  practice: false,
  practiceHint: null,
  language: 'en',
  idleSeconds: 600,
  version: '1.0.0',
};
afterEach(cleanup);

describe('signing in', () => {
  async function signIn(answer: Parameters<typeof no>[0]) {
    const bridge = putBridge({ 'session.status': () => yes(status), 'session.signIn': () => no(answer) });
    await show(<LockGate known={null} />);
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('Name for signing in'), 'Amara');
    await user.type(screen.getByLabelText('Password'), 'wrong wrong');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    return bridge;
  }

  it('says that name and password do not fit, empties the password, keeps the name', async () => {
    await signIn({ code: 'unauthenticated' });
    expect((await screen.findByRole('alert')).textContent).toContain('do not fit together');
    expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('');
    expect(screen.getByLabelText<HTMLInputElement>('Name for signing in').value).toBe('Amara');
  });

  it('counts down when it has to wait, and takes no password meanwhile', async () => {
    const bridge = await signIn({ code: 'throttled', retryAfterSeconds: 30 });
    expect((await screen.findByRole('alert')).textContent).toMatch(/again in (30|29|28) seconds/);
    await userEvent.type(screen.getByLabelText('Password'), 'another one');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Sign in' }).disabled).toBe(true);
    expect(bridge.inputsOf('session.signIn')).toHaveLength(1);
  });

  it.each(['internal', 'disk-full', 'unavailable'] as const)('has plain words for %s', async (code) => {
    await signIn({ code });
    expect((await screen.findByRole('alert')).textContent).toMatch(/[Nn]othing/);
  });
});

describe('the practice home', () => {
  it('is striped and tells its own password', async () => {
    const practiceHint = { name: 'Amina', password: 'practice-home' };
    putBridge({ 'session.status': () => yes({ ...status, practice: true, practiceHint }) });
    await show(<LockGate known={null} />);
    expect(await screen.findByText(/everything here is made up/)).toBeTruthy();
    expect(screen.getByText(/Sign in as Amina with the password practice-home/)).toBeTruthy();
    expect(screen.queryByText('Practise with a fictional home')).toBeNull();
  });
});

describe('locking', () => {
  it('shows the door at once, whatever stood there', async () => {
    let state: SessionStatus['state'] = 'problem';
    const bridge = putBridge({ 'session.status': () => yes({ ...status, state, problem: 'in-use' }) });
    await show(<LockGate known={null} />);
    expect(await screen.findByText('Homeward is already open')).toBeTruthy();
    state = 'closed';
    act(() => bridge.tell({ type: 'locked', why: 'idle' }));
    expect(screen.queryByText('Homeward is already open')).toBeNull();
    expect(await screen.findByLabelText('Password')).toBeTruthy();
  });
});

describe('where things stand', () => {
  it('is not asked again where main has said it, and asked when the session changed', async () => {
    let problem: SessionStatus['problem'] = 'in-use';
    const now = () => ({ ...status, state: 'problem' as const, problem });
    const bridge = putBridge({ 'session.status': () => yes(now()) });
    await show(<LockGate known={now()} />);
    expect(await screen.findByText('Homeward is already open')).toBeTruthy();
    expect(bridge.inputsOf('session.status')).toEqual([]);
    problem = 'disk-full';
    act(() => bridge.tell({ type: 'changed', tags: ['team'] }));
    expect(bridge.inputsOf('session.status')).toEqual([]);
    act(() => bridge.tell({ type: 'changed', tags: ['session'] }));
    await waitFor(() => expect(screen.queryByText('Homeward is already open')).toBeNull());
  });

  it('is what the last question was told, whichever answer comes last', async () => {
    const answers: ((value: unknown) => void)[] = [];
    const ask = () => new Promise<unknown>((resolve) => answers.push(resolve));
    const bridge = putBridge({ 'session.status': async () => yes(await ask()) });
    await show(<LockGate known={status} />);
    act(() => bridge.tell({ type: 'changed', tags: ['session'] }));
    act(() => bridge.tell({ type: 'changed', tags: ['session'] }));
    await waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.({ ...status, state: 'problem', problem: 'in-use' });
    expect(await screen.findByText('Homeward is already open')).toBeTruthy();
    await act(async () => {
      answers[0]?.(status);
      await Promise.resolve();
    });
    expect(screen.getByText('Homeward is already open')).toBeTruthy();
  });

  it('stays as it was where main does not answer', async () => {
    const bridge = putBridge({ 'session.status': () => no({ code: 'unavailable' }) });
    await show(<LockGate known={status} />);
    act(() => bridge.tell({ type: 'changed', tags: ['session'] }));
    await waitFor(() => expect(bridge.inputsOf('session.status')).toHaveLength(1));
    expect(await screen.findByLabelText('Password')).toBeTruthy();
  });
});

describe('a store that cannot be opened', () => {
  it.each(storeProblems)('%s: says what happened, that nothing was deleted, and what to do', async (problem) => {
    putBridge({});
    await show(
      <Problem status={{ ...status, state: 'problem', problem }} hold={() => undefined} recheck={() => undefined} />,
    );
    const page = await screen.findByRole('main');
    await waitFor(() => expect(page.textContent).toContain('Nothing was deleted'));
    expect(page.textContent).not.toMatch(/problem\.|delete it|create a new/i);
  });
});

describe('advice on a password', () => {
  it.each([
    ['', 'empty'],
    ['short', 'short'],
    ['amara okafor', 'name'],
    ['aaaaaaaaaaaa', 'few-signs'],
    ['password123', 'usual'],
    ['rivers run 7', 'fair'],
    ['seven quiet rivers run', 'good'],
    ['amara likes seven quiet rivers', 'good'],
  ] as const)('%j is %s', (password, advice) => {
    expect(advise(password, ['Amara Okafor', 'Sunrise Home'])).toBe(advice);
  });
});
