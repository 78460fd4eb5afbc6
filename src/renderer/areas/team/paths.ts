/** Where this area's pages are, so that no page spells a path by hand. */

export const teamPath = '/team';
export const glancePath = '/team/glance';
export const importPath = '/team/import';
export const requirementsPath = '/team/checks';

export function personPath(staffId: string): string {
  return `/team/person/${staffId}`;
}

/** The list narrowed to what a figure counts. */
export function listPath(filters: Readonly<Record<string, string>>): string {
  return `/team?${new URLSearchParams(filters).toString()}`;
}
