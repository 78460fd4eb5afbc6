export const kindsPath = '/casefile/kinds';

export type FilePart =
  | 'health'
  | 'education'
  | 'documents'
  | 'consents'
  | 'contacts'
  | 'notes'
  | 'words'
  | 'observations'
  | 'memory'
  | 'decisions';

export function partPath(childId: string, part: FilePart): string {
  return `/children/${childId}/${part}`;
}
