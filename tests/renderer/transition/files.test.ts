/** Files as evidence: what is refused before it is read, what it is called, how it can be looked at. */
import { describe, expect, it } from 'vitest';
import { contract } from '../../../src/shared/contract.ts';
import { evidenceLimit } from '../../../src/shared/areas/transition.ts';
import { mediaTypeOf, sizeProblem } from '../../../src/renderer/areas/transition/evidence/readFile.ts';
import { viewOf } from '../../../src/renderer/ui/files/viewOf.ts';
import { bytesOf } from '../../../src/renderer/ui/readFile.ts';

describe('a file as evidence', () => {
  it('is refused when it is empty or over the limit, at the byte', () => {
    expect(sizeProblem(0)).toBe('empty');
    expect(sizeProblem(evidenceLimit)).toBeNull();
    expect(sizeProblem(evidenceLimit + 1)).toBe('too-large');
  });

  it('gets a media type that main accepts, whatever the system says', () => {
    const form = contract['transition.addEvidence'].input.shape.mediaType;
    for (const said of ['image/PNG', 'text/plain; charset=utf-8', '', 'nonsense', '<script>', 'application/x+y.z']) {
      expect(form.safeParse(mediaTypeOf(said)).success).toBe(true);
    }
    expect(mediaTypeOf('')).toBe('application/octet-stream');
  });

  it('is shown only when nothing in it could run', () => {
    expect(viewOf('application/pdf')).toBe('pdf');
    expect(viewOf('image/jpeg')).toBe('picture');
    expect(viewOf('text/csv')).toBe('text');
    // Both are only ever drawn or written out as text, never given to the page as markup.
    expect(viewOf('text/html')).toBe('text');
    expect(viewOf('image/svg+xml')).toBe('none');
    expect(viewOf('application/zip')).toBe('none');
  });

  it('comes back byte for byte', () => {
    const all = Uint8Array.from({ length: 256 }, (_, n) => n);
    expect(bytesOf(Buffer.from(all).toString('base64'))).toEqual(all);
  });
});
