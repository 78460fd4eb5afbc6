/** A store made before the window opens, through the gate, so that a spec begins where its own story does. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCore } from '../../../src/main/core.ts';
import { practiceDoor } from '../../../src/main/practice/door.ts';
import { buildHome } from '../../../src/main/practice/home.ts';
import { optionsFor, personOf, type Person } from '../home.ts';

export const director = {
  name: 'Dora Director',
  password: 'correct horse battery',
  organisation: 'Jacaranda House',
} as const;

export interface MadeHome {
  /** For `launchApp`. */
  readonly folder: string;
  readonly name: string;
  readonly password: string;
}

interface Wanted {
  readonly organisation?: string;
  readonly name?: string;
  readonly language?: string;
  /** More to do before the window opens, as the director. */
  readonly then?: (person: Person) => Promise<void>;
}

function newFolder(): { folder: string; own: string } {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-test-'));
  return { folder, own: `${folder}-made` };
}

/** An organisation with a director, the recovery code confirmed, and nothing done yet. */
export async function madeHome(wanted: Wanted = {}): Promise<MadeHome> {
  const { folder, own } = newFolder();
  const { organisation = director.organisation, name = director.name, language = 'en' } = wanted;
  const core = openCore(optionsFor(own, { folder: join(folder, 'home', 'store') }));
  const person = personOf(core.connect());
  const { recoveryCode } = await person.ask('session.create', {
    organisation,
    name,
    language,
    password: director.password,
  });
  await person.ask('session.confirmRecovery', { code: recoveryCode });
  await wanted.then?.(person);
  await core.close();
  await rm(own, { recursive: true, force: true });
  return { folder, name, password: director.password };
}

/** Two years of a fictional home's work. */
export async function busyHome(language = 'en'): Promise<MadeHome> {
  const { folder, own } = newFolder();
  const options = optionsFor(own);
  await buildHome(openCore, options, {
    folder: join(folder, 'home', 'store'),
    language,
    staff: 12,
    children: 60,
    seed: 'busy',
  });
  await rm(own, { recursive: true, force: true });
  return { folder, ...practiceDoor };
}
