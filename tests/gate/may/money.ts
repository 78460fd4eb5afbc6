/** Who may, of this area's procedures. */
import { all, D, plan, type May } from './groups.ts';
import type { money } from '../../../src/shared/areas/money.ts';

export const moneyMay: May<typeof money> = {
  'money.settings': plan,
  'money.setMainCurrency': D,
  'money.rates': plan,
  'money.saveRate': D,
  'money.sources': plan,
  'money.saveSource': D,
  'money.lines': plan,
  'money.line': plan,
  'money.saveLine': D,
  'money.savePlan': D,
  'money.saveSpent': D,
  'money.report': plan,
  'money.bySource': plan,
  'money.figures': all,
  'money.convert': plan,
  'money.remove': D,
  'money.restore': D,
  'money.history': plan,
  'money.export': plan,
};
