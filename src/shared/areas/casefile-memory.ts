/** What a child keeps of its life: memories for the life story, and belongings that go along when the child goes. */
import * as z from 'zod';
import { CivilDate, DatePrecision } from '../dates.ts';
import { command } from '../procedure.ts';
import { limits, text } from '../text.ts';
import {
  ChildFile,
  Entry,
  kept,
  longText,
  maybeDate,
  partOfFile,
  shortText,
  someText,
  words,
  write,
} from './casefile-parts.ts';

export const memoryKinds = [
  'photo',
  'story',
  'letter',
  'drawing',
  'object',
  'person',
  'place',
  'event',
  'other',
] as const;
export const Memory = z.strictObject({
  ...Entry,
  kind: z.enum(memoryKinds),
  title: z.string(),
  body: words,
  happenedOn: CivilDate.nullable(),
  happenedPrecision: DatePrecision.nullable(),
  people: words,
  keptAt: words,
  files: z.array(ChildFile),
});
export type Memory = z.infer<typeof Memory>;

/** `lost`: it is no longer there, and nobody handed it over. */
export const belongingStates = ['kept', 'handed-over', 'lost'] as const;
export const Belonging = z.strictObject({
  ...Entry,
  item: z.string(),
  note: words,
  receivedOn: CivilDate.nullable(),
  receivedFrom: words,
  keptAt: words,
  state: z.enum(belongingStates),
  /** The day it was handed over, or found to be lost. */
  goneOn: CivilDate.nullable(),
  handedTo: words,
});
export type Belonging = z.infer<typeof Belonging>;

export const memory = {
  'casefile.memory': partOfFile(z.strictObject({ memories: z.array(Memory), belongings: z.array(Belonging) })),
  'casefile.saveMemory': command(
    z.strictObject({
      ...kept,
      kind: z.enum(memoryKinds),
      title: text(limits.title),
      body: longText,
      happenedOn: maybeDate,
      happenedPrecision: DatePrecision.nullable().optional(),
      people: someText,
      keptAt: shortText,
    }),
    Memory,
    write,
  ),
  'casefile.saveBelonging': command(
    z.strictObject({
      ...kept,
      item: text(limits.title),
      note: someText,
      receivedOn: maybeDate,
      receivedFrom: shortText,
      keptAt: shortText,
      state: z.enum(belongingStates),
      goneOn: maybeDate,
      /** Asked for what was handed over. */
      handedTo: shortText,
    }),
    Belonging,
    write,
  ),
} as const;
