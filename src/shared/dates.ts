/** Dates as they travel, and the reckoning with them; see calendar.ts, which the window's first lines need by itself. */
import * as z from 'zod';
import { isCivilDate } from './calendar.ts';

export { addDays, addMonths, civilDateAt, daysBetween, daysInMonth, isCivilDate } from './calendar.ts';

export const CivilDate = z.string().refine(isCivilDate, 'date');
export const DatePrecision = z.enum(['day', 'month', 'year', 'about']);
/** An instant, as ISO text in UTC. */
export const Instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'instant');
