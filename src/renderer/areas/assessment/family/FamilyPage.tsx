/**
 * The child's family: households with who lives in them, people who live elsewhere, which household is meant to receive
 * the child; and what was found when families were assessed.
 */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { AssessmentLine, AssessmentSet } from '../../../../shared/areas/assessment-parts.ts';
import type { FamilyPerson, Household } from '../../../../shared/areas/assessment-family-parts.ts';
import type { Output } from '../../../../shared/contract.ts';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Loading, Section } from '../../../ui/Section.tsx';
import { Changes } from '../Changes.tsx';
import { HouseholdCard } from './HouseholdCard.tsx';
import { HouseholdPanel } from './HouseholdPanel.tsx';
import { JoinPanel } from './JoinPanel.tsx';
import { PeopleList } from './PeopleList.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import { ReceivingSection } from './ReceivingSection.tsx';

export type Family = Output<'assessment.family'>;
export type Opened =
  | { readonly what: 'person'; readonly person: FamilyPerson | null; readonly householdId: string | null }
  | { readonly what: 'household'; readonly household: Household | null }
  | { readonly what: 'join' };

export function FamilyPage() {
  const { childId = '' } = useParams();
  const family = useAsk('assessment.family', { childId }, { keepPrevious: true });
  const record = useAsk('assessment.ofChild', { childId }, { keepPrevious: true });
  const sets = useAsk('assessment.sets', {}, { keepPrevious: true });
  const failure = family.error ?? record.error ?? sets.error;
  const again = () => [family, record, sets].forEach((one) => one.refetch());
  if (failure) return <ErrorLine failure={failure} onRetry={again} />;
  if (family.data?.child.id !== childId || !record.data || !sets.data) return <Loading lines={8} />;
  return <Content family={family.data} assessments={record.data.assessments} sets={sets.data.sets} />;
}

interface Props {
  readonly family: Family;
  readonly assessments: readonly AssessmentLine[];
  readonly sets: readonly AssessmentSet[];
}

function Content({ family, assessments, sets }: Props) {
  const t = useWords('assessment');
  const mayWrite = useCan('assessment.write') !== null;
  const [opened, setOpened] = useState<Opened | null>(null);
  const { child, people, households } = family;
  const elsewhere = people.filter((one) => one.householdId === null);
  const nothing = people.length === 0 && households.length === 0;
  return (
    <>
      <Section title={t('family.title')} action={<Tools onOpen={setOpened} mayWrite={mayWrite} nothing={nothing} />}>
        {nothing ? (
          <EmptyState
            title={t('family.none')}
            text={t('family.none-text')}
            action={mayWrite ? <FirstStep onOpen={setOpened} /> : undefined}
          />
        ) : (
          <ReceivingSection family={family} />
        )}
      </Section>
      {households.map((one) => (
        <HouseholdCard key={one.id} {...{ family, assessments, sets }} household={one} onOpen={setOpened} />
      ))}
      {elsewhere.length > 0 ? (
        <Section title={t('family.elsewhere')}>
          <PeopleList family={family} people={elsewhere} onOpen={setOpened} />
        </Section>
      ) : null}
      {nothing ? null : <Changes childId={child.id} of="family" family={family} />}
      <Panels family={family} opened={opened} onClose={() => setOpened(null)} />
    </>
  );
}

interface ToolsProps {
  readonly onOpen: (opened: Opened) => void;
  readonly mayWrite: boolean;
  readonly nothing: boolean;
}

function Tools({ onOpen, mayWrite, nothing }: ToolsProps) {
  const t = useWords('assessment');
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      {mayWrite && !nothing ? (
        <>
          <Button size="small" startIcon={<PlusIcon />} onClick={() => onOpen({ what: 'household', household: null })}>
            {t('family.add-household')}
          </Button>
          <Button
            size="small"
            startIcon={<PlusIcon />}
            onClick={() => onOpen({ what: 'person', person: null, householdId: null })}
          >
            {t('family.add-person')}
          </Button>
          <Button size="small" onClick={() => onOpen({ what: 'join' })}>
            {t('family.join')}
          </Button>
        </>
      ) : null}
      <PrintButton />
    </Box>
  );
}

function FirstStep({ onOpen }: Pick<ToolsProps, 'onOpen'>) {
  const t = useWords('assessment');
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: 'center' }}>
      <Button variant="contained" onClick={() => onOpen({ what: 'household', household: null })}>
        {t('family.add-household')}
      </Button>
      <Button variant="outlined" onClick={() => onOpen({ what: 'person', person: null, householdId: null })}>
        {t('family.add-person')}
      </Button>
      <Button onClick={() => onOpen({ what: 'join' })}>{t('family.join')}</Button>
    </Box>
  );
}

interface PanelsProps {
  readonly family: Family;
  readonly opened: Opened | null;
  readonly onClose: () => void;
}

function Panels({ family, opened, onClose }: PanelsProps) {
  if (opened === null) return null;
  if (opened.what === 'join') return <JoinPanel childId={family.child.id} onClose={onClose} />;
  if (opened.what === 'household') {
    return <HouseholdPanel family={family} household={opened.household} onClose={onClose} />;
  }
  return <PersonPanel family={family} person={opened.person} householdId={opened.householdId} onClose={onClose} />;
}
