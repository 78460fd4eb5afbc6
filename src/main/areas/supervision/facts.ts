/** What other areas may ask of supervision: ending it with somebody's employment, and evidence for the transition. */
import { jobs, type Job } from '../../../shared/areas/team.ts';
import type { Computed } from '../../../shared/areas/transition.ts';
import type { Supervised } from '../../../shared/areas/supervision.ts';
import type { Reader, Tx } from '../../store/types.ts';
import { staffFacts } from '../team/facts.ts';
import { approvedOn, type EvidenceProvider } from '../transition/facts.ts';
import { everybody } from './overview.ts';
import { linksWithSql } from './queries.ts';
import { LinkRow } from './rows.ts';

/** From `on` on nobody supervises this person, and they supervise nobody. Within the caller's command. */
export async function endSupervisionOf(tx: Tx, staffId: string, on: string): Promise<void> {
  for (const row of await tx.all(linksWithSql(staffId, on), LinkRow)) {
    await tx.update('supervision_link', row.id, null, { ended_on: row.started_on > on ? row.started_on : on });
  }
}

const framework = 'doc-supervision-framework';
type Item = Computed['list'][number];

/** Everybody who works with children, job by job; somebody with two jobs counts under the first. Nobody is named. */
async function byJob(read: Reader, people: readonly Supervised[], met: (one: Supervised) => boolean, today: string) {
  const jobsOf = new Map((await staffFacts(read, today)).map((fact) => [fact.id, fact.jobs]));
  const groups = Map.groupBy(people, (one): Job => jobsOf.get(one.staff.id)?.[0] ?? 'other');
  return jobs.flatMap((job): Item[] => {
    const own = groups.get(job) ?? [];
    const have = own.filter(met).length;
    if (own.length === 0) return [];
    return [{ id: `job:${job}`, name: null, met: have === own.length, detail: `${have}/${own.length}` }];
  });
}

async function inPlace(read: Reader, met: (one: Supervised) => boolean, today: string): Promise<Computed> {
  const people = await everybody(read, today);
  const approved: Item = { id: framework, name: null, met: (await approvedOn(read)).has(framework), detail: null };
  const list = [approved, ...(await byJob(read, people, met, today))];
  const complete = list.every((item) => item.met);
  return {
    // With nobody to supervise an approved framework does not say yet that supervision takes place.
    met: complete && people.length === 0 ? null : complete,
    sentence: 'supervision-in-place',
    have: people.filter(met).length,
    need: people.length,
    list,
  };
}

const about = ['swf-m-supervision-in-place', 'swf-supervision-framework'] as const;

/** The framework is approved and everybody has somebody; in place it is only while nobody's session is overdue. */
export const supervisionEvidence: EvidenceProvider = {
  about,
  async compute(read, ids, today) {
    const found = new Map<string, Computed>();
    const held = (one: Supervised) => one.link !== null;
    if (ids.includes(about[0])) {
      found.set(about[0], await inPlace(read, (one) => held(one) && one.state !== 'overdue', today));
    }
    if (ids.includes(about[1])) found.set(about[1], await inPlace(read, held, today));
    return found;
  },
};
