/** Plans who stands in for somebody who is away, beside the page one came from. */
import { Suspense } from 'react';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { CoverForm } from './CoverForm.tsx';
import type { CoverProps } from './CoverForm.tsx';

export function CoverPanel(props: CoverProps) {
  const t = useWords('caseload');
  const board = useAsk('caseload.board', {}, { keepPrevious: true });
  return (
    <SidePanel open wide title={t('page.cover.plan')} onClose={props.onClose}>
      <ErrorLine failure={board.error} onRetry={board.refetch} />
      <Suspense fallback={<Loading lines={6} />}>
        {board.data ? <CoverForm {...props} board={board.data} /> : board.error ? null : <Loading lines={6} />}
      </Suspense>
    </SidePanel>
  );
}
