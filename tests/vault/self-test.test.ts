/** The machine's cryptography is asked before it is trusted, and a wrong answer is loud. */
import { describe, expect, it } from 'vitest';
import { knownVectors, selfTest } from '../../src/main/vault/self-test.ts';

describe('the self-test', () => {
  it('passes on this machine', async () => {
    await expect(selfTest()).resolves.toBeUndefined();
  });

  it('names the part that answers otherwise', async () => {
    const { argon2id, gcm, hmac } = knownVectors;
    const other = (hex: string) => `${hex.slice(0, -1)}${hex.endsWith('0') ? '1' : '0'}`;
    await expect(selfTest({ ...knownVectors, argon2id: { ...argon2id, key: other(argon2id.key) } })).rejects.toThrow(
      /argon2id/,
    );
    await expect(selfTest({ ...knownVectors, gcm: { ...gcm, sealed: other(gcm.sealed) } })).rejects.toThrow(/gcm/);
    await expect(selfTest({ ...knownVectors, gcm: { ...gcm, aad: other(gcm.aad) } })).rejects.toThrow(/gcm/);
    await expect(selfTest({ ...knownVectors, hmac: { ...hmac, mac: other(hmac.mac) } })).rejects.toThrow(/hmac/);
  });
});
