/** Random calls: any procedure, inputs that almost fit, ids that exist and ids that do not, and plain rubbish. */
import * as fc from 'fast-check';
import * as z from 'zod';
import { contract, type ProcedureName } from '../../src/shared/contract.ts';

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
}

export interface RandomCall {
  readonly procedure: string;
  readonly input: unknown;
  /** Which of the callers makes it. */
  readonly who: number;
}

/**
 * Not called at random: those that derive keys (a tenth of a second each; they have tests of their own), and those that
 * close the store under the others.
 */
const leftOut: ReadonlySet<string> = new Set([
  'session.create',
  'session.signIn',
  'session.recover',
  'session.confirmRecovery',
  'session.newRecoveryCode',
  'session.changePassword',
  'session.lock',
  'session.practise',
  'session.leavePractice',
  'settings.addPerson',
  'settings.enablePerson',
  'settings.resetPassword',
  'settings.verifyLog',
] satisfies ProcedureName[]);

const nasty = [
  '',
  ' ',
  '=1+1',
  "'; DROP TABLE change; --",
  '\u202Egnp.exe',
  '\u0000',
  'é'.repeat(300),
  '💚'.repeat(50),
  'x'.repeat(12_000),
  '__proto__',
  'constructor',
  '1899-12-31',
  '2026-02-29',
  '2024-02-29',
  '2025-06-15',
  '2031-12-31',
  '0000-00-00',
  '../../etc/passwd',
  'AAAA',
];

function strings(pool: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...pool) },
    { weight: 3, arbitrary: fc.constantFrom(...nasty) },
    { weight: 1, arbitrary: fc.string({ maxLength: 30, unit: 'binary' }) },
    { weight: 1, arbitrary: fc.uuid({ version: 7 }) },
  );
}

const rubbish = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant(undefined), fc.double(), fc.bigInt(), fc.date());

function fitting(schema: Schema, pool: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => fitting(choice, pool)));
  switch (schema.type) {
    case 'object':
      return fields(schema, pool);
    case 'array':
      return fc.array(fitting(schema.items ?? {}, pool), { maxLength: 4 });
    case 'integer':
      return fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer(), fc.constant(Number.MAX_SAFE_INTEGER));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return strings(pool);
  }
}

function fields(schema: Schema, pool: readonly string[]): fc.Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {});
  const record = Object.fromEntries(properties.map(([name, part]) => [name, nearly(part, pool)]));
  return fc.record(record, { requiredKeys: [...(schema.required ?? [])], noNullPrototype: true });
}

/** Fits, mostly. */
function nearly(schema: Schema, pool: readonly string[]): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 30, arbitrary: fitting(schema, pool) }, { weight: 1, arbitrary: rubbish });
}

export function randomCall(pool: readonly string[], callers: number): fc.Arbitrary<RandomCall> {
  const calls = Object.entries(contract)
    .filter(([name]) => !leftOut.has(name))
    .map(([procedure, { input }]) => {
      const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema;
      const arbitrary = fc.oneof({ weight: 20, arbitrary: nearly(schema, pool) }, { weight: 1, arbitrary: rubbish });
      return fc.record({ procedure: fc.constant(procedure), input: arbitrary, who: fc.nat(callers - 1) });
    });
  const unknown = fc.record({ procedure: fc.string(), input: rubbish, who: fc.nat(callers - 1) });
  return fc.oneof({ weight: 40, arbitrary: fc.oneof(...calls) }, { weight: 1, arbitrary: unknown });
}
