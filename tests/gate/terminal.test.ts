/** The gate from a terminal: exit codes, one line of JSON, the password never in an argument. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { contract } from '../../src/shared/contract.ts';
import { temporaryFolder } from '../support/home.ts';
import { call } from '../support/terminal.ts';

const password = 'a long enough password';
const root = temporaryFolder();
const folder = join(root, 'home');
const run = (args: readonly string[], secret: string | null = password, stdin?: string) =>
  call(root, secret, args, stdin);
const json = (text: string): unknown => JSON.parse(text);

const Answer = z.object({
  ok: z.boolean(),
  error: z
    .object({ code: z.string(), problem: z.string().optional(), fields: z.array(z.unknown()).optional() })
    .optional(),
  value: z.unknown().optional(),
});
const asDora = ['--folder', folder, '--as', 'Dora'];

beforeAll(async () => {
  const wanted = JSON.stringify({ organisation: 'Jacaranda House', name: 'Dora', language: 'en' });
  const { code, out } = await run(['--folder', folder, '--create', wanted]);
  expect(code).toBe(0);
  const value = z.object({ value: z.object({ recoveryCode: z.string() }) }).parse(json(out)).value;
  expect(value.recoveryCode).toMatch(/^[0-9A-Z]{2,}(-[0-9A-Z]{2,})+$/);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('lists every procedure with its JSON Schemas', async () => {
  const { code, out } = await run(['--list'], null);
  const List = z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['query', 'command']),
      access: z.looseObject({}),
      input: z.looseObject({}),
      output: z.looseObject({}),
    }),
  );
  expect(code).toBe(0);
  expect(List.parse(json(out)).map((entry) => entry.name)).toEqual(Object.keys(contract));
});

it('prints one line of JSON and ends with 0; reads the password from standard input too', async () => {
  const { code, out } = await run([...asDora, 'transition.overview'], null, `${password}\n`);
  expect(code).toBe(0);
  expect(out.trim().split('\n')).toHaveLength(1);
  expect(Answer.parse(json(out)).ok).toBe(true);
});

const refusals: readonly (readonly [
  what: string,
  args: readonly string[],
  secret: string,
  code: number,
  error: string,
])[] = [
  ['an unknown field', [...asDora, 'transition.overview', '{"nonsense":1}'], password, 4, 'invalid'],
  ['an unknown id', [...asDora, 'transition.stage', '{"stageId":"no-such-stage"}'], password, 4, 'not-found'],
  ['what is not JSON', [...asDora, 'transition.overview', '{'], password, 4, 'invalid'],
  ['a wrong password', [...asDora, 'transition.overview'], 'wrong password', 5, 'unauthenticated'],
  ['nobody signed in', ['--folder', folder, 'transition.overview'], password, 5, 'unauthenticated'],
  [
    'a store that is there already',
    ['--folder', folder, '--create', '{"organisation":"A","name":"B","language":"en"}'],
    password,
    3,
    'forbidden',
  ],
  [
    'a folder without a store',
    ['--folder', join(root, 'none'), '--as', 'Dora', 'transition.overview'],
    password,
    5,
    'cannot-open',
  ],
  [
    'a stale rev',
    [...asDora, 'transition.setStatus', '{"id":"swf-sops","rev":99,"status":"done"}'],
    password,
    6,
    'conflict',
  ],
];
it.each(refusals)('%s', async (_what, args, secret, code, error) => {
  const ended = await run(args, secret);
  expect(Answer.parse(json(ended.out)).error?.code).toBe(error);
  expect(ended.code).toBe(code);
});

it('a role that may not ends with 3', async () => {
  const wanted = {
    id: '01890000-0000-7000-8000-000000000001',
    name: 'Vera',
    signInName: 'Vera',
    roles: ['viewer'],
    language: 'en',
  };
  const added = await run([...asDora, 'settings.addPerson', JSON.stringify(wanted)]);
  const once = z.object({ value: z.object({ oneTimePassword: z.string() }) }).parse(json(added.out))
    .value.oneTimePassword;
  const asVera = ['--folder', folder, '--as', 'Vera'];
  const early = await run([...asVera, 'transition.overview'], once);
  expect([early.code, Answer.parse(json(early.out)).error?.code]).toEqual([3, 'must-change-password']);
  await run([...asVera, 'session.changePassword', JSON.stringify({ current: once, next: password })], once);
  expect((await run([...asVera, 'transition.overview'])).code).toBe(0);
  const refused = await run([...asVera, 'settings.audit']);
  expect([refused.code, Answer.parse(json(refused.out)).error?.code]).toEqual([3, 'forbidden']);
});

it.each([
  ['no procedure', [...asDora]],
  ['an unknown procedure', [...asDora, 'transition.nonsense']],
  ['an unknown option', ['--password', 'x', '--list']],
  ['no folder', ['transition.overview']],
])('%s is wrong usage: 2, and nothing on standard output', async (_what, args) => {
  const { code, out, err } = await run(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('usage:');
});

it('asking at a folder without a store makes none', () => {
  expect(existsSync(join(root, 'none'))).toBe(false);
});
