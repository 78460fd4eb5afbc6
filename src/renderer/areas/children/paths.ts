/** Where this area's pages are, so that no page spells a path by hand. */
export const listPath = '/children';
export const importPath = '/children/import';
