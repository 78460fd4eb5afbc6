/** What a procedure's handler receives. By then the gate has settled who asks, whether they may, and what came in. */
import type { Grant, Role } from '../../shared/access.ts';
import type { contract, Output, Parsed, ProcedureName } from '../../shared/contract.ts';
import type { FileStore, Reader, Store, Tx } from '../store/types.ts';

interface Actor {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Translates for documents made in main (exports): `t('transition:column.owner')`. */
export interface Words {
  readonly language: string;
  readonly t: (key: string, values?: Readonly<Record<string, string | number>>) => string;
}

export interface QueryContext {
  readonly actor: Actor;
  /** How far the procedure's capability reaches for this person: under `own` the handler confines its answer. */
  readonly grant: Grant | null;
  readonly read: Reader;
  readonly files: FileStore;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The civil date of `now` on this machine. */
  readonly today: string;
  /** Loads on first use: most calls need no words. */
  readonly words: (language: string) => Promise<Words>;
}

/** A command's `read` sees what its own transaction wrote. */
export interface CommandContext extends QueryContext {
  readonly tx: Tx;
  readonly newId: () => string;
}

/** What only the areas that look after the store and its people receive. */
export interface SystemContext {
  readonly keys: Keys;
  readonly store: Pick<Store, 'verifyLog' | 'info' | 'local'>;
  readonly about: About;
  readonly saveFile: (suggestedName: string, content: Uint8Array) => Promise<boolean>;
  readonly savePdf: (suggestedName: string) => Promise<boolean>;
}

/** People's slots in the keyring; the key itself stays behind the door. */
export interface Keys {
  put(slot: { userId: string; name: string; password: string; temporary: boolean }): Promise<void>;
  remove(userId: string): Promise<void>;
  all(): Promise<readonly { userId: string; temporary: boolean }[]>;
}

interface About {
  readonly version: string;
  readonly runtime: string;
  readonly remarks: readonly string[];
}

type ContextOf<P extends ProcedureName> = (typeof contract)[P]['kind'] extends 'query' ? QueryContext : CommandContext;
type Handler<P extends ProcedureName> = (context: ContextOf<P>, input: Parsed<P>) => Promise<Output<P>>;
/** Like `Handler`, for the areas `records` and `settings`. */
type SystemHandler<P extends ProcedureName> = (
  context: ContextOf<P> & SystemContext,
  input: Parsed<P>,
) => Promise<Output<P>>;
export type SystemHandlers<Area> = { readonly [P in keyof Area & ProcedureName]: SystemHandler<P> };
/** All handlers of an area: a forgotten one does not compile. `Names` is the area's contract. */
export type Handlers<Area> = { readonly [P in keyof Area & ProcedureName]: Handler<P> };
