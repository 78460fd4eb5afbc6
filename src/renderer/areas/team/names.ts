/** Jobs, employers and hours in words. */
import { useMemo } from 'react';
import type { Job, StaffLine } from '../../../shared/areas/team.ts';
import { useLanguage, useWords } from '../../app/i18n.ts';

export function useTeamNames() {
  const t = useWords('team');
  const c = useWords('catalogue');
  const language = useLanguage();
  return useMemo(() => {
    const shown = language.startsWith('qps') ? 'en' : language;
    const lists = new Intl.ListFormat(shown, { type: 'unit', style: 'short' });
    const numbers = new Intl.NumberFormat(shown, { maximumFractionDigits: 1 });
    const share = new Intl.NumberFormat(shown, { style: 'percent', maximumFractionDigits: 0 });
    const job = (one: Job) => c(`job.${one}`);
    return {
      job,
      jobs: (jobs: readonly Job[]) => lists.format(jobs.map(job)),
      list: (words: readonly string[]) => lists.format(words),
      /** The employer's own name where one is known. */
      employer: ({ employer, employerName }: Pick<StaffLine, 'employer' | 'employerName'>) =>
        employerName
          ? t('field.employer-named', { kind: t(`employer.${employer}`), name: employerName })
          : t(`employer.${employer}`),
      /** Hours as a share of full time; nobody wrote it down is said so. */
      hours: (fte: number | null) =>
        fte === null ? t('field.hours-unknown') : fte === 100 ? t('field.full-time') : share.format(fte / 100),
      decimal: (n: number) => numbers.format(n),
    };
  }, [t, c, language]);
}
