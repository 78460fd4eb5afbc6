/**
 * Does this machine's cryptography give what the standards say? Asked once before any key is made or used: a wrong
 * answer would lock people out of their own records, or protect nothing.
 */
import { createCipheriv, createHmac } from 'node:crypto';
import { deriveKey } from './kdf.ts';

export interface Vectors {
  /** From the reference implementation's own tests: 256 KiB, two passes, one lane. */
  readonly argon2id: { readonly password: string; readonly salt: string; readonly key: string };
  /** Test case 16 of the paper that defines GCM. Hex. */
  readonly gcm: {
    readonly key: string;
    readonly nonce: string;
    readonly aad: string;
    readonly plain: string;
    readonly sealed: string;
  };
  /** Test case 2 of RFC 4231. */
  readonly hmac: { readonly key: string; readonly text: string; readonly mac: string };
}

export const knownVectors: Vectors = {
  argon2id: {
    password: 'password',
    salt: 'somesalt',
    key: '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe',
  },
  gcm: {
    key: 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308',
    nonce: 'cafebabefacedbaddecaf888',
    aad: 'feedfacedeadbeeffeedfacedeadbeefabaddad2',
    plain:
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72' +
      '1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
    sealed:
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa' +
      '8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662' +
      '76fc6ece0f4e1768cddf8853bb2d551b',
  },
  hmac: {
    key: 'Jefe',
    text: 'what do ya want for nothing?',
    mac: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  },
};

class SelfTestError extends Error {
  constructor(part: keyof Vectors) {
    super(`cryptography self-test failed: ${part}`);
    this.name = 'SelfTestError';
  }
}

/** @throws SelfTestError naming the part that answers wrongly. `vectors` is for the test of the test. */
export async function selfTest(vectors: Vectors = knownVectors): Promise<void> {
  const { argon2id, hmac } = vectors;
  const settings = { memory: 256, passes: 2, lanes: 1 };
  const derived = await deriveKey(Buffer.from(argon2id.password), Buffer.from(argon2id.salt), settings);
  if (derived.toString('hex') !== argon2id.key) throw new SelfTestError('argon2id');
  if (gcmSealed(vectors.gcm) !== vectors.gcm.sealed) throw new SelfTestError('gcm');
  const mac = createHmac('sha256', hmac.key).update(hmac.text).digest('hex');
  if (mac !== hmac.mac) throw new SelfTestError('hmac');
}

function gcmSealed(vector: Vectors['gcm']): string {
  const bytes = (hex: string) => Buffer.from(hex, 'hex');
  const cipher = createCipheriv('aes-256-gcm', bytes(vector.key), bytes(vector.nonce));
  cipher.setAAD(bytes(vector.aad));
  return Buffer.concat([cipher.update(bytes(vector.plain)), cipher.final(), cipher.getAuthTag()]).toString('hex');
}
