/** One person: what is missing first, then their work here, their training and what is planned for them. */
import { useParams } from 'react-router';
import type { Staff } from '../../../../shared/areas/team.ts';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { GoButton } from '../../../ui/Go.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { teamPath } from '../paths.ts';
import { AccountSection } from './AccountSection.tsx';
import { ChecksSection } from './ChecksSection.tsx';
import { HistorySection } from './HistorySection.tsx';
import { NextStep } from './NextStep.tsx';
import { PhotoOf } from './PhotoPart.tsx';
import { PersonHeader } from './PersonHeader.tsx';
import { ProfileSection } from './ProfileSection.tsx';
import { RedeploymentSection } from './RedeploymentSection.tsx';
import { Sections } from './Sections.tsx';
import { TrainingSection } from './TrainingSection.tsx';
import { WorkSection } from './WorkSection.tsx';

export function PersonPage() {
  const { staffId = '' } = useParams();
  const t = useWords('team');
  const whole = useCan('team.read') === 'all';
  const asked = useAsk('team.person', { id: staffId }, { keepPrevious: true });
  const staff = asked.data?.id === staffId ? asked.data : undefined;
  const back = whole ? { back: { to: teamPath, label: t('page.title') } } : {};
  if (!staff) {
    return (
      <Page title={t('page.person')} {...back}>
        {asked.error?.code === 'not-found' ? (
          <EmptyState title={t('page.gone')} action={<GoButton to={teamPath}>{t('page.title')}</GoButton>} />
        ) : asked.error ? (
          <ErrorLine failure={asked.error} onRetry={asked.refetch} />
        ) : (
          <Loading lines={8} />
        )}
      </Page>
    );
  }
  return (
    <Page
      title={staff.name}
      picture={<PhotoOf staff={staff} size={64} />}
      state={<PersonHeader staff={staff} />}
      action={<NextStep staff={staff} />}
      aside={<Sections staff={staff} />}
      {...back}
    >
      <PersonContent key={staff.id} staff={staff} />
    </Page>
  );
}

/** The same shape for everybody; what this person may change is hidden in each section. */
function PersonContent({ staff }: { readonly staff: Staff }) {
  const manages = useCan('team.manage') !== null;
  const training = useCan('training.read') !== null;
  return (
    <>
      <ChecksSection staff={staff} />
      <WorkSection staff={staff} />
      {training ? <TrainingSection staff={staff} /> : null}
      <ProfileSection staff={staff} />
      <RedeploymentSection staff={staff} />
      {manages ? <AccountSection staff={staff} /> : null}
      {manages ? <HistorySection staff={staff} /> : null}
    </>
  );
}
