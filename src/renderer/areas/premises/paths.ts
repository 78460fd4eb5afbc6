/** Where this area's pages are, so that no page spells a path by hand. */
export const homesPath = '/premises';
export const admissionsPath = '/premises/admissions';
export const childrenPath = '/premises/children';
export const assetsPath = '/premises/assets';
export const servicesPath = '/premises/services';
