/** What the window has from outside: the bridge of the preload script, and Vite's way to import many files. */
/// <reference types="vite/client" />
import type { Bridge } from '../shared/bridge.ts';

declare global {
  interface Window {
    readonly homeward: Bridge;
  }
}
