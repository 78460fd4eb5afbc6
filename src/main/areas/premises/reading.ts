/** Homes as other records name them, and the stops of their admissions as people read them. */
import type { AdmissionStop, SiteRef } from '../../../shared/areas/premises.ts';
import { readOrganisation } from '../../gate/organisation.ts';
import type { Reader } from '../../store/types.ts';
import { siteNamesSql } from './queries.ts';
import { SiteNameRow, type StopRow } from './rows.ts';

export type SiteRefs = (id: string) => SiteRef;

/** A name for whatever a record means; a home without one of its own is called as the organisation is. */
export async function siteRefs(read: Reader): Promise<SiteRefs> {
  const { name: organisation } = await readOrganisation(read);
  const names = new Map((await read.all(siteNamesSql(), SiteNameRow)).map((row) => [row.id, row.name]));
  return (id) => ({ id, name: names.get(id) ?? organisation });
}

export function toStop(row: StopRow, refs: SiteRefs): AdmissionStop {
  return {
    id: row.id,
    rev: row.rev,
    site: refs(row.site_id),
    from: row.started_on,
    until: row.ended_on,
    decidedBy: row.decided_by,
    reason: row.reason,
    endReason: row.end_reason,
  };
}
