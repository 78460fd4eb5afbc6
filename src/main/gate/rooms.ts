/** Reads what is behind the door once, when it is first needed. */
import type * as Rooms from '../rooms.ts';

let reading: Promise<typeof Rooms> | undefined;

export function openRooms(): Promise<typeof Rooms> {
  reading ??= import('../rooms.ts');
  return reading;
}
