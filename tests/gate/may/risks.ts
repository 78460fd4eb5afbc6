/** Who may, of this area's procedures. */
import { all, carers, plan, type May } from './groups.ts';
import type { risks } from '../../../src/shared/areas/risks.ts';

export const risksMay: May<typeof risks> = {
  'risks.figures': all,
  'risks.list': carers,
  'risks.risk': carers,
  'risks.add': plan,
  'risks.edit': plan,
  'risks.review': carers,
  'risks.close': plan,
  'risks.reopen': plan,
  'risks.block': plan,
  'risks.unblock': plan,
  'risks.remove': plan,
  'risks.restore': plan,
  'risks.editScale': plan,
  'risks.history': carers,
  'risks.export': carers,
};
