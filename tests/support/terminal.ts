/** Runs `scripts/call.ts` as a person at a terminal would: its own process, the password in the environment. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const script = (name: string): string => join(import.meta.dirname, '../../scripts', name);

export interface Ended {
  /** Null when it was killed. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

export function startCall(userData: string, password: string | null, args: readonly string[], stdin?: string): Running {
  const env = { ...process.env, HOMEWARD_HOME: userData };
  const child = spawn(process.execPath, [script('call.ts'), ...args], {
    env: password === null ? env : { ...env, HOMEWARD_PASSWORD: password },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(stdin ?? '');
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk.toString('utf8')));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out: out.join(''), err: err.join('') }));
  });
  return { child, ended };
}

export const call = (
  userData: string,
  password: string | null,
  args: readonly string[],
  stdin?: string,
): Promise<Ended> => startCall(userData, password, args, stdin).ended;
