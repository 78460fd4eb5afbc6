/** How a kind of file can be looked at: only where nothing in it could run. */

/** `none` means only saving a copy. */
export function viewOf(mediaType: string): 'picture' | 'text' | 'pdf' | 'none' {
  if (mediaType === 'application/pdf') return 'pdf';
  if (/^image\/(png|jpeg|gif|webp|bmp|avif)$/.test(mediaType)) return 'picture';
  return mediaType.startsWith('text/') ? 'text' : 'none';
}
