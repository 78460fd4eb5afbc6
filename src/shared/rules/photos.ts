/** Whether a child's photo may be kept and shown: only with somebody's consent, and not after it was taken back. */

export type ConsentState = 'given' | 'refused' | 'withdrawn';

/** What forbids keeping a photo; null when nothing does. `said` is who agreed and when, where nothing is on file. */
export function photoFault(
  onFile: ConsentState | null,
  said: string | null,
): 'consent-refused' | 'consent-needed' | null {
  if (onFile === 'refused' || onFile === 'withdrawn') return 'consent-refused';
  return onFile === 'given' || said !== null ? null : 'consent-needed';
}

/** A photo that was kept stays in the record, but nobody is shown it once the consent is gone. */
export function mayShowPhoto(onFile: ConsentState | null): boolean {
  return onFile !== 'refused' && onFile !== 'withdrawn';
}
