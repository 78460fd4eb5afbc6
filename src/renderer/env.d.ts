/** What the window has from outside: the bridge of the preload script, Vite's way to import many files, V8's errors. */
/// <reference types="vite/client" />
import type { Bridge } from '../shared/bridge.ts';

declare global {
  interface Window {
    readonly homeward: Bridge;
  }
  interface ErrorConstructor {
    /** V8's own: how many frames an error remembers. */
    stackTraceLimit: number;
  }
}
