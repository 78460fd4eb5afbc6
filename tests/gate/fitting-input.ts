/**
 * An input that fits a procedure's form, made from the form itself: begun with what is required, and mended where the
 * form complains until it does no longer. For tests that must get past the form to what they are about.
 */
import * as z from 'zod';
import { contract, type ProcedureName } from '../../src/shared/contract.ts';
import { newId } from '../support/home.ts';

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

/** Tried one after the other where a text does not fit; a new id first, since most are ids. */
const texts = (): readonly string[] => [
  newId(),
  '2024-02-29',
  'Some text',
  'YWJj',
  'en',
  'image/png',
  'application/pdf',
  'some-entry',
  'EUR',
  '2024-02',
  '2024-02-29T10:00:00.000Z',
  '10:30',
  'ab'.repeat(32),
];
/** A `rev` nobody has seen: what is there already is not changed by it. */
const numbers: readonly number[] = [999, 3, 1, 50, 0, 2_024, 100_000];

function begin(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return begin(choices[0] ?? {});
  switch (schema.type) {
    case 'object':
      return Object.fromEntries((schema.required ?? []).map((name) => [name, begin(schema.properties?.[name] ?? {})]));
    case 'array':
      return [begin(schema.items ?? {})];
    case 'integer':
    case 'number':
      return numbers[0];
    case 'boolean':
      return false;
    case 'null':
      return null;
    default:
      return texts()[0];
  }
}

type Path = readonly PropertyKey[];
function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    input,
  );
}
function put(input: unknown, path: Path, value: unknown): void {
  const parent = valueAt(input, path.slice(0, -1));
  const key = path.at(-1);
  if (typeof parent === 'object' && parent !== null && key !== undefined) Reflect.set(parent, key, value);
}

function candidatesFor(value: unknown): readonly unknown[] {
  if (typeof value === 'boolean') return [false, true];
  return typeof value === 'number' ? numbers : texts();
}

/** @throws Error where nothing it knows fits */
export function fittingInput(procedure: ProcedureName, given: Readonly<Record<string, unknown>>): unknown {
  const { input: form } = contract[procedure];
  const schema = z.toJSONSchema(form, { io: 'input', unrepresentable: 'any' }) as Schema;
  const input = Object.assign({}, begin(schema), given);
  const tries = new Map<string, number>();
  for (let n = 0; n < 300; n += 1) {
    const parsed = form.safeParse(input);
    if (parsed.success) return input;
    for (const { path } of parsed.error.issues) {
      const key = path.join('.');
      const tried = (tries.get(key) ?? 0) + 1;
      tries.set(key, tried);
      const candidates = candidatesFor(valueAt(input, path));
      put(input, path, candidates[tried % candidates.length]);
    }
  }
  throw new Error(`no input was found that fits ${procedure}: ${JSON.stringify(input)}`);
}
