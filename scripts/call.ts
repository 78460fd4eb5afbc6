/**
 * The gate from a terminal, for support, scripts and tests: the very gate the window uses.
 *
 *   npm run call -- --folder DIR --as USER PROCEDURE [JSON]
 *   npm run call -- --list
 *   npm run call -- --folder DIR --create '{"organisation":"…","name":"…","language":"en"}'
 *
 * JSON may be `@FILE` to read it from a file. The password comes from HOMEWARD_PASSWORD or the first line of standard
 * input, never from an argument, since arguments stand in process lists and shell histories.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { contract, isProcedure } from '../src/shared/contract.ts';
import type { ErrorCode, Result } from '../src/shared/result.ts';
import { openTerminalCore } from './terminal-core.ts';

const usage = `usage: npm run call -- --folder DIR [--as USER] PROCEDURE [JSON | @FILE]
       npm run call -- --list
       npm run call -- --folder DIR --create '{"organisation":"…","name":"…","language":"en"}'
The password is read from HOMEWARD_PASSWORD or standard input.`;

const exitCodes: Readonly<Record<ErrorCode, number>> = {
  invalid: 4,
  'not-found': 4,
  'too-large': 4,
  forbidden: 3,
  'must-change-password': 3,
  'unknown-procedure': 2,
  conflict: 6,
  'cannot-open': 5,
  unauthenticated: 5,
  throttled: 5,
  'disk-full': 7,
  unavailable: 7,
  internal: 7,
};

class UsageError extends Error {}

/** Every procedure with its input and output as JSON Schema. */
function listed(): unknown[] {
  const schema = (type: z.ZodType, io: 'input' | 'output') => z.toJSONSchema(type, { io, unrepresentable: 'any' });
  return Object.entries(contract).map(([name, { kind, access, input, output }]) => ({
    name,
    kind,
    access,
    input: schema(input, 'input'),
    output: schema(output, 'output'),
  }));
}

function password(): string {
  const given = process.env['HOMEWARD_PASSWORD'];
  if (given !== undefined) return given;
  if (process.stdin.isTTY) process.stderr.write('Password: ');
  return readFileSync(0, 'utf8').split(/\r?\n/, 1)[0] ?? '';
}

/** JSON of the command line; what cannot be read as JSON is an input that does not fit. */
function jsonOf(argument: string | undefined): { ok: true; value: unknown } | { ok: false } {
  if (argument === undefined) return { ok: true, value: {} };
  const text = argument.startsWith('@') ? readFileSync(argument.slice(1), 'utf8') : argument;
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false };
    throw error;
  }
}

const notJson: Result<never> = {
  ok: false,
  error: { code: 'invalid', ref: 'command-line', fields: [{ path: '', rule: 'not-json' }] },
};

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        folder: { type: 'string' },
        as: { type: 'string' },
        create: { type: 'string' },
        list: { type: 'boolean' },
      },
    });
    return { ...values, positionals };
  } catch (error) {
    throw new UsageError('arguments', { cause: error });
  }
}

type Arguments = ReturnType<typeof readArguments>;
type Call = (procedure: string, input: unknown) => Promise<Result<unknown>>;

async function create(call: Call, json: string): Promise<Result<unknown>> {
  const input = jsonOf(json);
  if (!input.ok) return notJson;
  if (typeof input.value !== 'object' || input.value === null) return notJson;
  return call('session.create', { ...input.value, password: password() });
}

async function callProcedure(call: Call, args: Arguments): Promise<Result<unknown>> {
  const [procedure, json] = args.positionals;
  if (procedure === undefined || args.positionals.length > 2) throw new UsageError('procedure');
  if (!isProcedure(procedure)) throw new UsageError('unknown procedure');
  const input = jsonOf(json);
  if (!input.ok) return notJson;
  if (args.as !== undefined) {
    const signedIn = await call('session.signIn', { name: args.as, password: password() });
    if (!signedIn.ok) return signedIn;
  }
  return call(procedure, input.value);
}

async function run(args: Arguments): Promise<Result<unknown>> {
  if (args.folder === undefined) throw new UsageError('folder');
  const core = openTerminalCore(args.folder);
  const session = core.connect();
  try {
    const call: Call = (procedure, input) => session.call(procedure, input);
    return await (args.create === undefined ? callProcedure(call, args) : create(call, args.create));
  } finally {
    await session.end();
    await core.close();
  }
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

async function main(): Promise<number> {
  const args = readArguments();
  if (args.list) {
    print(listed());
    return 0;
  }
  const result = await run(args);
  print(result);
  return result.ok ? 0 : exitCodes[result.error.code];
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
}
