/** What rests on readiness, and so on the facts of every other area of a child: apart from `facts.ts`, which they ask. */
export { planEvidence } from './evidence.ts';
