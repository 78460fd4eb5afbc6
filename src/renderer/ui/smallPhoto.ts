/**
 * A photo as it is kept: small, upright, and without what a telephone writes into it (place, day, device). It is drawn
 * anew, so that nothing of the file but the picture goes on.
 */
import { bytesOf, type ChosenFile } from './readFile.ts';

const longest = 640;

export interface SmallPhoto {
  readonly mediaType: 'image/jpeg';
  /** As base64. */
  readonly data: string;
}

/** Null for what is no picture that can be drawn. */
export async function smallPhoto({ data, mediaType }: ChosenFile): Promise<SmallPhoto | null> {
  const picture = await createImageBitmap(new Blob([bytesOf(data)], { type: mediaType })).catch(() => null);
  if (!picture) return null;
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  // What was transparent becomes white, as on paper.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const [, drawn] = canvas.toDataURL('image/jpeg', 0.85).split(',');
  return drawn === undefined ? null : { mediaType: 'image/jpeg', data: drawn };
}
