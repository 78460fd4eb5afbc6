/** Every procedure of this area, and where it is done. */
import type { money } from '../../../shared/areas/money.ts';
import type { Handlers } from '../../gate/handler.ts';
import { bySource } from './by-source.ts';
import { exportList } from './export.ts';
import { line, lines, saveLine, savePlan, saveSpent } from './lines.ts';
import { convert, rates, saveRate, setMainCurrency, settings } from './rates.ts';
import { history, remove, restore } from './removing.ts';
import { figures, report } from './report.ts';
import { saveSource, sources } from './sources.ts';

export const moneyHandlers: Handlers<typeof money> = {
  'money.settings': settings,
  'money.setMainCurrency': setMainCurrency,
  'money.rates': rates,
  'money.saveRate': saveRate,
  'money.sources': sources,
  'money.saveSource': saveSource,
  'money.lines': lines,
  'money.line': line,
  'money.saveLine': saveLine,
  'money.savePlan': savePlan,
  'money.saveSpent': saveSpent,
  'money.report': report,
  'money.bySource': bySource,
  'money.figures': figures,
  'money.convert': convert,
  'money.remove': remove,
  'money.restore': restore,
  'money.history': history,
  'money.export': exportList,
};
