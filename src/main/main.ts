/** The entry: with preload.ts the only value import of Electron. Everything else is given what it needs. */
import process from 'node:process';
import electron from 'electron';
import { start } from './start.ts';

void start(electron, process);
