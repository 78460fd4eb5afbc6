/** Reading on a connection: rows are decoded by a schema, since what stands in a file is not to be trusted. */
import type { Sql } from 'sql-template-tag';
import type * as z from 'zod';
import { checkValues } from './statement.ts';
import { whileRunningError } from './store-errors.ts';
import type { Connection, Reader, Row } from './types.ts';

/** `guard` runs before each statement: it throws when the connection may not be used now. */
export function readerOn(connection: Connection, guard: () => void): Reader {
  const rowsOf = async (statement: Sql): Promise<Row[]> => {
    guard();
    const values: readonly unknown[] = statement.values;
    checkValues(values);
    try {
      return await connection.all(statement.sql, values);
    } catch (error) {
      throw whileRunningError(error);
    }
  };
  return {
    all: async (statement, schema) => (await rowsOf(statement)).map((row) => decode(schema, row)),
    async one(statement, schema) {
      const row = (await rowsOf(statement))[0];
      return row === undefined ? undefined : decode(schema, row);
    },
  };
}

function decode<T extends z.ZodType>(schema: T, row: Row): z.output<T> {
  const parsed = schema.safeParse(row);
  if (parsed.success) return parsed.data;
  // Where and which rule, never the value.
  const where = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`).join(', ');
  throw new Error(`a row does not fit: ${where}`);
}
