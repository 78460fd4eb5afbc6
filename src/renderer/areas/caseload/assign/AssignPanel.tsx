/** Gives children to a worker: who, why, from when; a handover note where somebody hands them on. */
import type { ChildLine } from '../../../../shared/areas/caseload.ts';
import { Suspense } from 'react';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useChildWords } from '../names.ts';
import { AssignForm } from './AssignForm.tsx';
import { GivenChildren } from './GivenChildren.tsx';

export interface Giving {
  readonly children: readonly ChildLine[];
  /** Chosen beforehand: the children were let go over this worker. */
  readonly staffId: string | null;
}
interface Props extends Giving {
  readonly onClose: () => void;
  readonly onGiven: () => void;
}

export function AssignPanel(props: Props) {
  const t = useWords('caseload');
  const words = useChildWords();
  const { children, onClose } = props;
  const [only] = children;
  const title =
    children.length === 1 && only
      ? t('dialog.assign-one', { name: words.name(only) })
      : t('dialog.assign-title', { count: children.length });
  return (
    <SidePanel open wide title={title} onClose={onClose}>
      <GivenChildren children={children} />
      <Suspense fallback={<Loading lines={8} />}>
        <Asked {...props} />
      </Suspense>
    </SidePanel>
  );
}

/** The words of other areas (topics, checks, jobs) may still have to come: the page behind stays as it is. */
function Asked(props: Props) {
  const { children } = props;
  const asked = useAsk('caseload.candidates', { childIds: children.map((child) => child.id) }, { keepPrevious: true });
  const rules = useAsk('caseload.rules', {});
  const failure = asked.error ?? rules.error;
  return (
    <>
      <ErrorLine failure={failure} onRetry={() => (asked.refetch(), rules.refetch())} />
      {asked.data && rules.data ? (
        <AssignForm {...props} candidates={asked.data.candidates} rules={rules.data} />
      ) : failure ? null : (
        <Loading lines={8} />
      )}
    </>
  );
}
