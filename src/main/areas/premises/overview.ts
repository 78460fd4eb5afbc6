/** How one home stands, or all of them together; and the same as figures for whoever reads only those. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import { changesOf } from '../../../shared/rules/premises.ts';
import { told } from '../../../shared/rules/small-cells.ts';
import type { QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { loadAdmissions } from './admissions.ts';
import { loadAssets } from './assets.ts';
import { loadCounts, toldTrend, toTrend } from './counts.ts';
import { recordedByDay } from './recorded.ts';
import { loadServices } from './services.ts';
import { knownSite, loadSites } from './sites.ts';

export async function overview(
  { read, today }: QueryContext,
  { siteId = null }: Parsed<'premises.overview'>,
): Promise<Output<'premises.overview'>> {
  if (siteId !== null) await knownSite(read, siteId);
  const sites = await loadSites(read, today);
  const asked = sites.filter((site) => siteId === null || site.id === siteId);
  const { exceptions } = await loadAdmissions(read, siteId, today);
  const assets = await loadAssets(read, siteId);
  const services = await loadServices(read, siteId, today);
  // The children's records do not tell one home from another.
  const byDay = asked.length === sites.length ? await recordedByDay(read, today) : null;
  return {
    sites,
    trend: (await loadCounts(read, siteId, today, byDay)).map(toTrend),
    days: byDay ? changesOf(byDay) : [],
    stopped: asked.flatMap(({ id, name, stop }) => (stop ? [{ site: { id, name }, from: stop.from }] : [])),
    exceptions: exceptions.length,
    exceptionChildren: exceptions.reduce((sum, one) => sum + one.children, 0),
    assets: assets.length,
    assetsDecided: assets.filter((one) => one.decision !== 'undecided').length,
    services: services.length,
    servicesRunning: services.filter((one) => one.stage === 'running').length,
  };
}

export async function figuresOf(read: Reader, today: string): Promise<Output<'premises.figures'>> {
  const open = (await loadSites(read, today)).filter((site) => site.open);
  const { exceptions } = await loadAdmissions(read, null, today);
  const assets = await loadAssets(read, null);
  const services = await loadServices(read, null, today);
  return {
    homes: open.length,
    homesStopped: open.filter((site) => site.stop !== null).length,
    trend: (await loadCounts(read, null, today)).map(toldTrend),
    stopped: [...new Set(open.flatMap((site) => site.stop?.from ?? []))].toSorted(),
    exceptionChildren: told(exceptions.reduce((sum, one) => sum + one.children, 0)),
    assets: assets.length,
    assetsDecided: assets.filter((one) => one.decision !== 'undecided').length,
    services: services.length,
    servicesRunning: services.filter((one) => one.stage === 'running').length,
  };
}

export function figures({ read, today }: QueryContext): Promise<Output<'premises.figures'>> {
  return figuresOf(read, today);
}
