/** A person's photo, square, drawn from memory on a canvas: no address is made for it, so nothing can be cached. */
import Box from '@mui/material/Box';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../app/i18n.ts';
import { bytesOf } from './readFile.ts';

export interface PhotoProps {
  /** As base64. */
  readonly data: string;
  readonly mediaType: string;
  /** What it is a picture of, for who cannot see it. */
  readonly label: string;
  /** Side on the screen, in pixels. */
  readonly size: number;
}

/** The middle of the picture fills the square. */
async function draw(canvas: HTMLCanvasElement, data: string, mediaType: string): Promise<void> {
  const picture = await createImageBitmap(new Blob([bytesOf(data)], { type: mediaType }));
  const side = Math.min(picture.width, picture.height);
  const [x, y] = [(picture.width - side) / 2, (picture.height - side) / 2];
  canvas.getContext('2d')?.drawImage(picture, x, y, side, side, 0, 0, canvas.width, canvas.height);
  picture.close();
}

export function Photo({ data, mediaType, label, size }: PhotoProps) {
  const t = useWords('common');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (canvas.current) draw(canvas.current, data, mediaType).catch(() => setFailed(true));
  }, [data, mediaType]);
  return (
    <Box
      component="canvas"
      ref={canvas}
      role="img"
      aria-label={failed ? t('photo.broken') : label}
      // Twice as fine as the screen's own pixels, for paper and for zoom.
      width={size * 2}
      height={size * 2}
      sx={{ width: size, height: size, borderRadius: 1, border: 1, borderColor: 'divider', display: 'block' }}
    />
  );
}
