/** What exactly was approved: a digest over everything of a version that could change afterwards. */
import { createHash } from 'node:crypto';

export interface Approvable {
  readonly id: string;
  readonly documentId: string;
  readonly label: string;
  readonly preparedOn: string | null;
  readonly note: string | null;
  /** Keyed hashes of the attached files, in any order. */
  readonly files: readonly string[];
}

/** SHA-256 in hex over a fixed order of fields; the leading word names the form, should it ever change. */
export function versionDigest(version: Approvable): string {
  const fields = [
    'version-1',
    version.id,
    version.documentId,
    version.label,
    version.preparedOn,
    version.note,
    version.files.toSorted(),
  ];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}
