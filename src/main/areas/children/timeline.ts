/** Everything that happened to a child, from all areas, newest first; and beside it what is missing from the file. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import { notFound } from '../../errors.ts';
import type { QueryContext } from '../../gate/handler.ts';
import { assessmentTimeline } from '../assessment/facts.ts';
import { casefileTimeline } from '../casefile/facts.ts';
import { caseloadTimeline, leadsOf } from '../caseload/facts.ts';
import { kitTimeline } from '../kit/facts.ts';
import { compareText } from '../lists.ts';
import { planTimeline } from '../plan/facts.ts';
import type { TimelineProvider } from './facts.ts';
import { childrenTimeline } from './events.ts';
import { fileStates } from './missing.ts';

const providers: readonly TimelineProvider[] = [
  childrenTimeline,
  caseloadTimeline,
  casefileTimeline,
  assessmentTimeline,
  planTimeline,
  kitTimeline,
];

export async function timeline(
  { read, actor, today }: QueryContext,
  { childId }: Parsed<'children.timeline'>,
): Promise<Output<'children.timeline'>> {
  const standing = (await leadsOf(read, [childId], today)).get(childId);
  if (!standing) throw notFound();
  const asked = { childId, actorId: actor.id, today };
  const told = [];
  for (const provider of providers) told.push(...(await provider(read, asked)));
  const state = (await fileStates(read, [childId], () => standing.lead !== null, today)).get(childId);
  return {
    // Of one day, what was told later stands above.
    events: told.toSorted((a, b) => compareText(b.on, a.on) || compareText(b.id, a.id)),
    missing: state?.missing ?? [],
    checked: state?.checked ?? 0,
  };
}
