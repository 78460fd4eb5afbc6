/** Nobody may take the practice home for the real one, nor the real one for practice. */
import { useCommand } from './command.ts';
import { useWords } from './i18n.ts';

export function PracticeStripe() {
  const t = useWords('common');
  const [leave, { running }] = useCommand('session.leavePractice');
  return (
    <div role="note" className="stripe">
      <span>{t('nav.practice')}</span>
      <button type="button" disabled={running} onClick={() => void leave({})}>
        {t('nav.leave-practice')}
      </button>
    </div>
  );
}
