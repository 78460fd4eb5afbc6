/**
 * What a command holds while it runs. Its calls take their turns even when the handler does not wait for them (each
 * reads before it writes), and after the command's end every call throws: nobody can slip a write into somebody
 * else's transaction.
 */
import type { Sql } from 'sql-template-tag';
import { checkValues } from './statement.ts';
import { readerOn } from './reader.ts';
import { whileRunningError } from './store-errors.ts';
import type { Connection, Tx } from './types.ts';
import { insert, remove, restore, update } from './write.ts';
import type { Writing } from './write.ts';

export interface RunningTx {
  readonly tx: Tx;
  /** No call is accepted after this. Answers how many were still under way: a handler that did not wait. */
  end(): Promise<number>;
}

/** Tables that are this machine's own, not logged, and open to plain statements. */
const localTables = new Set(['draft', 'child_index', 'child_key']);
const localStatement = /^\s*(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|REPLACE\s+INTO|UPDATE|DELETE\s+FROM)\s+(\w+)/i;

/** @throws TypeError for a statement on any other table. */
export async function runLocal(connection: Connection, statement: Sql): Promise<number> {
  const table = localStatement.exec(statement.sql)?.[1];
  if (table === undefined || !localTables.has(table)) throw new TypeError('not a statement on a local table');
  const values: readonly unknown[] = statement.values;
  checkValues(values);
  try {
    return await connection.run(statement.sql, values);
  } catch (error) {
    throw whileRunningError(error);
  }
}

export function openTx(connection: Connection, writing: Writing): RunningTx {
  let ended = false;
  let underWay = 0;
  let last: Promise<unknown> = Promise.resolve();

  const guard = () => {
    if (ended) throw new Error('this command has ended');
  };
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    guard();
    underWay += 1;
    const mine = last.then(work, work);
    last = mine;
    try {
      return await mine;
    } catch (error) {
      throw whileRunningError(error);
    } finally {
      underWay -= 1;
    }
  };
  const reader = readerOn(connection, () => undefined);
  const tx: Tx = {
    all: (statement, schema) => inTurn(() => reader.all(statement, schema)),
    one: (statement, schema) => inTurn(() => reader.one(statement, schema)),
    insert: (table, id, row) => inTurn(() => insert(writing, table, id, row)),
    update: (table, id, rev, patch) => inTurn(() => update(writing, table, id, rev, patch)),
    remove: (table, id, rev, reason) => inTurn(() => remove(writing, table, id, rev, reason)),
    restore: (table, id, rev) => inTurn(() => restore(writing, table, id, rev)),
    local: (statement) => inTurn(() => runLocal(connection, statement)),
  };
  return {
    tx,
    async end() {
      ended = true;
      const left = underWay;
      await last.catch((error: unknown) => error);
      return left;
    },
  };
}
