/** What kind of picture some bytes are, by how they begin: a file's name and what a browser says of it prove nothing. */

const starts = [
  ['image/jpeg', 0, [0xff, 0xd8, 0xff]],
  ['image/png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/webp', 8, [0x57, 0x45, 0x42, 0x50]],
] as const;
export type PictureType = (typeof starts)[number][0];

/** Null for anything that is no picture of these kinds. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  return starts.find(([, from, signs]) => signs.every((sign, at) => bytes[from + at] === sign))?.[0] ?? null;
}
