/** A picture drawn from memory on a canvas: no address is made for it, so nothing can be cached or leaked by one. */
import Box from '@mui/material/Box';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../app/i18n.ts';
import { bytesOf } from '../readFile.ts';

/** Larger pictures are drawn smaller: a phone's photo at full size would take 200 MB. */
const widest = 2400;

async function draw(canvas: HTMLCanvasElement, data: string, mediaType: string): Promise<void> {
  const picture = await createImageBitmap(new Blob([bytesOf(data)], { type: mediaType }));
  const scale = Math.min(1, widest / picture.width);
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
}

export function PictureView({ data, mediaType, name }: { data: string; mediaType: string; name: string }) {
  const t = useWords('common');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (canvas.current) draw(canvas.current, data, mediaType).catch(() => setFailed(true));
  }, [data, mediaType]);
  if (failed) return <p>{t('file.cannot-show')}</p>;
  return (
    <Box
      component="canvas"
      ref={canvas}
      role="img"
      aria-label={t('file.picture-of', { name })}
      sx={{ maxWidth: '100%', maxHeight: '70vh', display: 'block', mx: 'auto' }}
    />
  );
}
