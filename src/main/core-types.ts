/** The application without a window: what a host (Electron, a terminal, a test) gives it and gets from it. */
import type { AppEvent } from '../shared/bridge.ts';
import type { Result } from '../shared/result.ts';
import type { Log } from './platform/log.ts';
import type { Driver } from './store/types.ts';
import type { KdfSettings } from './vault/types.ts';

/** What only a host can do. A host that cannot throws AppError `unavailable`. */
export interface HostPort {
  /** Asks the person for a place and writes there. @returns false when they changed their mind. */
  saveFile(suggestedName: string, content: Uint8Array): Promise<boolean>;
  /** Prints the page on the screen to a PDF and asks for its place. @returns false when they changed their mind. */
  savePdf(suggestedName: string): Promise<boolean>;
}

export interface CoreOptions {
  /** Where the store is, or will be. */
  readonly folder: string;
  /** Where the fictional home for practising is kept, apart from the real one. */
  readonly practiceFolder: string;
  /** A file outside both that names this machine; made when missing. */
  readonly machineFile: string;
  /** `choose` tries SQLCipher first and falls back to the second driver, with remarks for the diagnostics. */
  readonly drivers: () => Promise<{ driver: Driver; remarks: readonly string[] }>;
  readonly clock: () => number;
  readonly random: (bytes: number) => Uint8Array;
  /** Makes ids; a uuid version 7 of clock and random where nothing else is given. */
  readonly newId?: () => string;
  /** True for a program that writes a whole home in one go: nobody is there to walk away, so nothing locks. */
  readonly sleepless?: boolean;
  readonly appVersion: string;
  /** "Electron 45.4.1", "Node 24.21.0": for the diagnostics. */
  readonly runtime: string;
  readonly kdf: KdfSettings;
  readonly log: Log;
  readonly host: HostPort;
  /** For tests and development: sees errors that are defects of ours before they become `internal`. */
  readonly onDefect?: (error: unknown) => void;
}

/** One caller: a window, a terminal, a test. Locking ends every session. */
export interface CoreSession {
  /** Never throws: a defect of ours answers `internal` with a reference that stands in the log. */
  /** `draft`: the caller's own unfinished form that a command saves; it goes in the same transaction. */
  call(procedure: string, input: unknown, draft?: string): Promise<Result<unknown>>;
  /** Forgets who was signed in; closes the store when nobody else is. */
  end(): Promise<void>;
}

export interface Core {
  connect(): CoreSession;
  on(listener: (event: AppEvent) => void): () => void;
  /**
   * Whether this machine can keep records at all. Making or opening a store waits for it; a host asks ahead, when
   * nothing else waits.
   * @throws SelfTestError; AppError `cannot-open` (`no-driver`)
   */
  prove(): Promise<void>;
  /** Closes the store, wipes the key, ends every session. Finishes what is being written first. */
  lock(why: 'idle' | 'system' | 'by-hand'): Promise<void>;
  /** For the process's end. */
  close(): Promise<void>;
}
/** `openCore(options): Core` is in core.ts. */
