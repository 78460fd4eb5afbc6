/** Where this area's pages are, so that no page spells a path by hand. */

export const matrixPath = '/training';
export const sessionsPath = '/training/sessions';
export const proposalsPath = '/training/needs';
export const topicsPath = '/training/topics';

export function recordPath(staffId: string): string {
  return `/training/person/${staffId}`;
}

export function sessionPath(sessionId: string): string {
  return `/training/session/${sessionId}`;
}

interface Plan {
  readonly topicIds?: readonly string[];
  /** Today, to log it at once. */
  readonly on?: string;
  readonly sessionId?: string;
}

/** A session to plan, with what is known already; with a session, that one to change. */
export function planPath({ topicIds = [], on, sessionId }: Plan = {}): string {
  const given = new URLSearchParams(topicIds.map((id) => ['topic', id]));
  if (on) given.set('on', on);
  if (sessionId) given.set('session', sessionId);
  const text = given.toString();
  return text ? `/training/plan?${text}` : '/training/plan';
}
