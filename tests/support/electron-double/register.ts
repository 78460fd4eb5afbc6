/**
 * Loaded before the application (`node --import register.ts build/main/main.cjs`). The application's own threads
 * inherit that option; they are given nothing, since Electron is in no thread either.
 */
import { isMainThread } from 'node:worker_threads';

if (isMainThread) await import('./host.ts');
