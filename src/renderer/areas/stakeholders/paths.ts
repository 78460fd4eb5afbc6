/** Where this area's pages are, so that no page spells a path by hand. */
export const peoplePath = '/stakeholders';
export const logPath = '/stakeholders/log';
export const promisesPath = '/stakeholders/promises';
export const donorsPath = '/stakeholders/donors';

export function personPath(id: string): string {
  return `/stakeholders/person/${id}`;
}
