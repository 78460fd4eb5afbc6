/** Where this area's pages are, so that no page spells a path by hand. */
export const overviewPath = '/money';
export const linesPath = '/money/lines';
export const sourcesPath = '/money/sources';
export const ratesPath = '/money/rates';

export function linePath(id: string): string {
  return `/money/lines/${id}`;
}
