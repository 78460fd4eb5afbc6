/** Ids of rows that come with another one: the same each time, so that saving twice makes them once. */
import { createHash } from 'node:crypto';

/** A uuid version 5 within the namespace `id` (a uuid). RFC 9562, 5.5. */
export function derivedId(id: string, name: string): string {
  const namespace = Buffer.from(id.replaceAll('-', ''), 'hex');
  const hex = createHash('sha1').update(namespace).update(name).digest('hex').slice(0, 32);
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  const tail = `${variant}${hex.slice(18, 20)}-${hex.slice(20)}`;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${tail}`;
}
