/**
 * The name a child has in a list of several: on paper and in a PDF the number alone, where naming was refused or
 * withdrawn. Main says of whom that is so.
 */
import { useCallback } from 'react';
import { usePrinting } from '../app/usePrinting.ts';
import { childName } from './child.ts';

export interface OnPaper {
  readonly name: string | null;
  readonly code: string;
  readonly onPaper: boolean;
}

/** The function is a new one while the page is printed, so that what is drawn with it is drawn anew. */
export function usePaperName(): (child: OnPaper) => string {
  const printing = usePrinting();
  return useCallback((child) => (printing && !child.onPaper ? child.code : childName(child)), [printing]);
}
