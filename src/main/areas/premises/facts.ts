/** What other areas may ask of the homes: how many children, evidence for the transition, lines for the board's page. */
import { assetKinds } from '../../../shared/areas/premises.ts';
import type { Computed } from '../../../shared/areas/transition.ts';
import { monthOf } from '../../../shared/months.ts';
import type { Reader } from '../../store/types.ts';
import type { BoardFact } from '../board-fact.ts';
import type { EvidenceProvider } from '../transition/facts.ts';
import { loadAssets } from './assets.ts';
import { loadCounts, residentsIn } from './counts.ts';
import { figuresOf } from './overview.ts';
import { loadServices } from './services.ts';
import { loadSites } from './sites.ts';

export { siteRefs, type SiteRefs } from './reading.ts';
export { siteFaults } from './sites.ts';

export interface ChildrenIn {
  /** Children in residence on the month's last day; null where nobody knows. */
  readonly residents: number | null;
  /** Children supported with families. */
  readonly supported: number | null;
}

/** By month, from the first that was counted until this one: of one home, or of all (null). */
export async function childrenByMonth(
  read: Reader,
  siteId: string | null,
  today: string,
): Promise<ReadonlyMap<string, ChildrenIn>> {
  const lines = await loadCounts(read, siteId, today);
  return new Map(lines.map((line) => [line.month, { residents: residentsIn(line), supported: line.supported }]));
}

/** Lines of figures for the board's page: of all homes together, and nothing that would tell on few. */
export async function boardFacts(read: Reader, today: string): Promise<BoardFact[]> {
  const figures = await figuresOf(read, today);
  const facts: BoardFact[] = [];
  const last = figures.trend.findLast((one) => (one.residents ?? one.recorded) !== null);
  const first = figures.trend.find((one) => (one.residents ?? one.recorded) !== null);
  const now = last && (last.residents ?? last.recorded);
  const then = first && (first.residents ?? first.recorded);
  const few = figures.trend.at(-1)?.hidden === true || figures.trend.at(-2)?.hidden === true;
  if (few) facts.push({ id: 'premises-residents', words: 'residents-few', values: {}, met: false });
  else if (last && now !== null && now !== undefined && then !== null && then !== undefined) {
    const values = { now, month: last.month, then, first: first?.month ?? last.month };
    // The month that runs has not ended: what is known of it is known of today.
    const words = last.month === monthOf(today) ? 'residents-today' : 'residents';
    facts.push({ id: 'premises-residents', words, values, met: now === 0 });
  }
  const { homes, homesStopped, assets, assetsDecided, services, servicesRunning } = figures;
  if (homes > 0) {
    const values = { have: homesStopped, of: homes };
    facts.push({ id: 'premises-admissions', words: 'admissions', values, met: homesStopped === homes });
  }
  if (homesStopped > 0 && figures.exceptionChildren !== null) {
    const values = { count: figures.exceptionChildren };
    facts.push({ id: 'premises-exceptions', words: 'exceptions', values, met: figures.exceptionChildren === 0 });
  }
  if (assets > 0) {
    const values = { have: assetsDecided, of: assets };
    facts.push({ id: 'premises-assets', words: 'assets', values, met: assetsDecided === assets });
  }
  if (services > 0) {
    facts.push({
      id: 'premises-services',
      words: 'services',
      values: { have: servicesRunning, of: services },
      met: null,
    });
  }
  return facts;
}

type Item = Computed['list'][number];

function sentenceOf(sentence: string, list: readonly Item[]): Computed {
  const have = list.filter((item) => item.met).length;
  return { met: list.length === 0 ? null : have === list.length, sentence, have, need: list.length, list: [...list] };
}

async function admissionsStopped(read: Reader, today: string): Promise<Computed> {
  const open = (await loadSites(read, today)).filter((site) => site.open);
  const items = open.map(({ id, name, stop }): Item => ({
    ...{ id: `site:${id}`, name, met: stop !== null, detail: stop?.from ?? null },
  }));
  return sentenceOf('admissions-stopped', items);
}

/** By their kinds: what becomes of which building is not for everybody yet. */
async function assetsSettled(read: Reader): Promise<Computed> {
  const all = await loadAssets(read, null);
  const list = assetKinds.flatMap((kind): Item[] => {
    const own = all.filter((one) => one.kind === kind);
    const have = own.filter((one) => one.decision !== 'undecided').length;
    if (own.length === 0) return [];
    return [{ id: `asset-kind:${kind}`, name: null, met: have === own.length, detail: `${have}/${own.length}` }];
  });
  const have = all.filter((one) => one.decision !== 'undecided').length;
  const need = all.length;
  return { met: need === 0 ? null : have === need, sentence: 'assets-decided', have, need, list };
}

async function servicesRun(read: Reader, today: string): Promise<Computed> {
  const planned = (await loadServices(read, null, today)).filter((one) => one.stage !== 'ended');
  const items = planned.map(({ id, name, stage, since }): Item => ({
    ...{ id: `service:${id}`, name, met: stage === 'running', detail: since },
  }));
  return sentenceOf('services-running', items);
}

/** The new services are paid for: whatever stands at `funded` or behind it. */
async function servicesFunded(read: Reader, today: string): Promise<Computed> {
  const planned = (await loadServices(read, null, today)).filter((one) => one.stage !== 'ended');
  const items = planned.map(({ id, name, stage, since }): Item => ({
    ...{ id: `service:${id}`, name, met: stage !== null && stage !== 'planned', detail: since },
  }));
  return sentenceOf('services-funded', items);
}

const makers: Readonly<Record<string, (read: Reader, today: string) => Promise<Computed>>> = {
  'prep-admissions': admissionsStopped,
  'prep-m-admissions-stopped': admissionsStopped,
  'post-assets': assetsSettled,
  'post-m-assets-settled': assetsSettled,
  'post-funding': servicesFunded,
  'post-start': servicesRun,
  'post-m-new-life': servicesRun,
};

/** Homes and services by name: none of them is a person. */
export const premisesEvidence: EvidenceProvider = {
  about: Object.keys(makers),
  async compute(read, ids, today) {
    const found = new Map<string, Computed>();
    for (const id of ids) {
      const make = makers[id];
      if (make) found.set(id, await make(read, today));
    }
    return found;
  },
};
