/**
 * The form of `keyring.json`, and reading it without trusting it. The head and every slot carry a checksum of their
 * own: a bit that flips on an old disk is told from a wrong password, and damage to one person's slot leaves the
 * others' alone. The checksums keep accidents out; what keeps people out is that each slot is sealed (slots.ts).
 */
import { createHash } from 'node:crypto';
import * as z from 'zod';

export const keyringFormat = 1;
/** The first version of Homeward that reads this format: what a reader too old for it is told to look for. */
const readableFrom = '0.1.0';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${String(bytes * 2)}}$`), 'hex');
const userId = z.string().regex(/^[0-9A-Za-z._:-]{1,80}$/, 'id');
const versionText = z.string().regex(/^[0-9A-Za-z.+-]{1,40}$/);
const languageTag = z.string().regex(/^[A-Za-z0-9-]{2,35}$/);

const StoredKdf = z.strictObject({
  algorithm: z.literal('argon2id'),
  memory: z.int(),
  passes: z.int(),
  lanes: z.int(),
  salt: hex(16),
});
export type StoredKdf = z.infer<typeof StoredKdf>;

/** The store's key (32 bytes) and its tag (16), under a key that `kdf` makes from a secret. */
const Sealed = z.strictObject({ kdf: StoredKdf, nonce: hex(12), wrapped: hex(48) });
export type Sealed = z.infer<typeof Sealed>;

const Check = { check: hex(8) };
const Slot = Sealed.extend({ userId, hint: z.int().min(0).max(255), temporary: z.boolean(), ...Check });
export type Slot = z.infer<typeof Slot>;
const Recovery = Sealed.extend(Check);
export type Recovery = z.infer<typeof Recovery>;

const Head = z.strictObject({
  format: z.literal(keyringFormat),
  readableFrom: versionText,
  writtenBy: versionText,
  vaultId: hex(16),
  /** For the name hints. */
  salt: hex(32),
  /** Tells the store's key from any other without saying anything of it. */
  keyCheck: hex(16),
  /** False until the records are there as well. */
  complete: z.boolean(),
  /** What the door needs before anybody signs in. */
  language: languageTag,
  practice: z.boolean(),
  ...Check,
});
export type Head = z.infer<typeof Head>;

/** `value` null: not even the form is right. `raw` goes back into the file as it was, for whoever can still mend it. */
export interface Part<T> {
  readonly raw: unknown;
  readonly value: T | null;
  readonly intact: boolean;
}

export interface Keyring {
  readonly head: Head;
  readonly slots: readonly Part<Slot>[];
  readonly recovery: Part<Recovery>;
}

export type Parsed =
  | { readonly kind: 'keyring'; readonly ring: Keyring }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer'; readonly neededVersion: string | null; readonly language: string | null };

const Envelope = z.looseObject({ format: z.int().min(1) });
// What a reader that is too old may still learn. Later formats keep these three where they are.
const Newer = z.looseObject({
  readableFrom: versionText.nullable().catch(null),
  language: languageTag.nullable().catch(null),
});

export function parseKeyring(content: Uint8Array): Parsed {
  const json = decode(content);
  const envelope = Envelope.safeParse(json);
  if (!envelope.success) return { kind: 'damaged' };
  if (envelope.data.format > keyringFormat) {
    const newer = Newer.parse(envelope.data);
    return { kind: 'newer', neededVersion: newer.readableFrom, language: newer.language };
  }
  const { slots, recovery, ...rest } = envelope.data;
  const head = part(Head, rest);
  if (!head.value || !head.intact || !Array.isArray(slots)) return { kind: 'damaged' };
  const ring = {
    head: head.value,
    slots: slots.map((raw: unknown) => part(Slot, raw)),
    recovery: part(Recovery, recovery),
  };
  return { kind: 'keyring', ring };
}

function decode(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    return null;
  }
}

function part<T extends { check: string }>(schema: z.ZodType<T>, raw: unknown): Part<T> {
  const parsed = schema.safeParse(raw);
  if (!parsed.success) return { raw, value: null, intact: false };
  return { raw, value: parsed.data, intact: checkOf(parsed.data) === parsed.data.check };
}

/** Eight bytes of SHA-256 over the part's values, names sorted; `check` itself left out. */
function checkOf(value: object): string {
  return createHash('sha256')
    .update(canonical(withoutCheck(value)))
    .digest('hex')
    .slice(0, 16);
}

function withoutCheck(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'check'));
}

function canonical(value: object): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** A part with its checksum, ready for the file. */
export function checked<T extends { check: string }>(value: Omit<T, 'check'>): Omit<T, 'check'> & { check: string } {
  return { ...value, check: checkOf(value) };
}

export function intactPart<T extends { check: string }>(value: T): Part<T> {
  return { raw: value, value, intact: true };
}

export function newHead(head: Omit<Head, 'check' | 'format' | 'readableFrom'>): Head {
  return checked<Head>({ format: keyringFormat, readableFrom, ...head });
}

/** True also for a damaged slot that still says whose it is: it is that person's to replace or to lose. */
export function belongsTo(part: Part<Slot>, id: string): boolean {
  if (part.value) return part.value.userId === id;
  return z.looseObject({ userId: z.literal(id) }).safeParse(part.raw).success;
}

/** The same keyring, changed by this version of Homeward. */
export function rewritten(ring: Keyring, writtenBy: string, change: Partial<Keyring & { complete: boolean }>): Keyring {
  const { complete = ring.head.complete, slots = ring.slots, recovery = ring.recovery } = change;
  return { head: checked<Head>({ ...ring.head, readableFrom, writtenBy, complete }), slots, recovery };
}

/** @throws Error rather than write what could not be read back: a defect must not lock anybody out. */
export function keyringText({ head, slots, recovery }: Keyring): string {
  const text = `${JSON.stringify({ ...head, slots: slots.map(({ raw }) => raw), recovery: recovery.raw }, null, 1)}\n`;
  const again = parseKeyring(Buffer.from(text));
  const whole = again.kind === 'keyring' && again.ring.slots.filter((part) => part.intact).length;
  if (whole !== slots.filter((part) => part.intact).length) throw new Error('this keyring could not be read back');
  return text;
}
