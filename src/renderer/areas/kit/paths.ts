/** Where the pages of the kit are. */
export const kitsPath = '/kit';
export const packingPath = '/kit/packing';
export const packPath = '/kit/pack';
export const stockPath = '/kit/stock';
export const templatesPath = '/kit/templates';
export const kitOfChildPath = (childId: string): string => `/children/${childId}/kit`;
