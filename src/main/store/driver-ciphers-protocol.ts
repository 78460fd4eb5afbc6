/** What is said between the second driver and its worker thread. */
import type { OpenMode } from './driver-settings.ts';
import type { Row, SqlValue } from './types.ts';

export type Asked =
  | { readonly what: 'open'; readonly file: string; readonly mode: OpenMode; readonly key: string }
  | { readonly what: 'all' | 'run'; readonly text: string; readonly values: readonly SqlValue[] }
  | { readonly what: 'exec'; readonly text: string }
  | { readonly what: 'close' };
/** `turn` pairs answers with questions, `connection` says which of the worker's connections is meant. */
export interface Question {
  readonly turn: number;
  readonly connection: number;
  readonly asked: Asked;
}
export type Answer =
  | { readonly turn: number; readonly ok: true; readonly rows: Row[]; readonly changes: number }
  | { readonly turn: number; readonly ok: false; readonly sqlite: string; readonly message: string };
