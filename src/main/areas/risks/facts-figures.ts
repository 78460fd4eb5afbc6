/** How the register of risks stands, for summaries: apart from `facts.ts`, which the transition itself asks. */
export { allRisks, figures as riskFigures } from './reading.ts';
