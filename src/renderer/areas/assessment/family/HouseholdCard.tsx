/** A household of the child's: who lives there, whether it is to receive the child, and what assessing it found. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { AssessmentLine, AssessmentSet } from '../../../../shared/areas/assessment-parts.ts';
import type { Household } from '../../../../shared/areas/assessment-family-parts.ts';
import { crisisIn } from '../../../../shared/rules/assessment.ts';
import { useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { Go } from '../../../ui/Go.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { BeginButton } from '../child/BeginButton.tsx';
import { UnfinishedHere } from '../child/UnfinishedHere.tsx';
import { assessmentPath } from '../paths.ts';
import type { Family, Opened } from './FamilyPage.tsx';
import { PeopleList } from './PeopleList.tsx';

interface Props {
  readonly family: Family;
  readonly household: Household;
  readonly assessments: readonly AssessmentLine[];
  readonly sets: readonly AssessmentSet[];
  readonly onOpen: (opened: Opened) => void;
}

export function HouseholdCard({ family, household, assessments, sets, onOpen }: Props) {
  const t = useWords('assessment');
  const people = family.people.filter((one) => one.householdId === household.id);
  const receiving = family.receiving[0]?.householdId === household.id;
  const mayWrite = useCan('assessment.write') !== null;
  const state = receiving ? <StateChip state="done" words={t('family.receives')} /> : t(`part.${household.part}`);
  return (
    <Section
      title={household.name}
      state={state}
      action={mayWrite ? <CardTools {...{ family, household, onOpen, receiving }} /> : undefined}
    >
      <About household={household} />
      {people.length === 0 ? (
        <Typography color="text.secondary">{t('family.nobody-here')}</Typography>
      ) : (
        <PeopleList family={family} people={people} onOpen={onOpen} />
      )}
      <Assessed {...{ family, household, assessments, sets }} />
    </Section>
  );
}

function About({ household }: { readonly household: Household }) {
  const t = useWords('assessment');
  const facts = [household.place, household.phone].filter((fact) => fact !== null);
  const also = household.alsoOf.map((one) => one.name ?? one.code).join(', ');
  return (
    <Box sx={{ mb: 1, display: 'grid', gap: 0.5, justifyItems: 'start' }}>
      {facts.length > 0 ? (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
          {facts.map((fact) => (
            <bdi key={fact}>{fact}</bdi>
          ))}
        </Box>
      ) : null}
      {household.note === null ? null : (
        <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {household.note}
        </Typography>
      )}
      {household.safetyNote === null ? null : (
        <StateChip state="overdue" words={t('field.safetyNote')} why={household.safetyNote} />
      )}
      {also === '' ? null : <Typography variant="body2">{t('family.also-of', { names: also })}</Typography>}
    </Box>
  );
}

interface ToolsProps extends Pick<Props, 'family' | 'household' | 'onOpen'> {
  readonly receiving: boolean;
}

function CardTools({ family, household, onOpen, receiving }: ToolsProps) {
  const t = useWords('assessment');
  const common = useWords('common');
  const failed = useErrorWords();
  const { offer, say } = useUndo();
  const [leave] = useCommand('assessment.leaveHousehold');
  const [join] = useCommand('assessment.joinHousehold');
  const about = { childId: family.child.id, householdId: household.id };
  const takeAway = async () => {
    const result = await leave(about);
    if (!result.ok) return say(failed(result.error));
    return offer(t('family.left', { name: household.name }), () => join({ ...about, part: household.part }));
  };
  return (
    <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap' }}>
      <Button
        size="small"
        startIcon={<PlusIcon />}
        onClick={() => onOpen({ what: 'person', person: null, householdId: household.id })}
      >
        {t('family.add-here')}
      </Button>
      <Button
        size="small"
        aria-label={t('family.edit', { name: household.name })}
        onClick={() => onOpen({ what: 'household', household })}
      >
        {common('action.edit')}
      </Button>
      {receiving ? null : (
        <Button size="small" color="secondary" onClick={() => void takeAway()}>
          {t('family.leave')}
        </Button>
      )}
    </Box>
  );
}

/** Finished ones stay, the newest first; several families stand side by side. */
function Assessed({ family, household, assessments, sets }: Omit<Props, 'onOpen'>) {
  const t = useWords('assessment');
  const { short } = useDates();
  const childId = family.child.id;
  const here = assessments.filter((one) => one.householdId === household.id && one.state !== 'unfinished');
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', mt: 1, pt: 1.5 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', mb: here.length > 0 ? 1 : 0 }}>
        <Box sx={{ flex: 1, minWidth: 160, color: here.length > 0 ? 'text.primary' : 'text.secondary' }}>
          {t(here.length > 0 ? 'family.assessed' : 'family.not-assessed')}
        </Box>
        <span className="no-print">
          <BeginButton
            small
            childId={childId}
            householdId={household.id}
            words={t('family.assess')}
            sets={sets.filter((one) => one.about === 'family')}
          />
        </span>
      </Box>
      <UnfinishedHere {...{ childId, assessments, sets }} about="family" householdId={household.id} />
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 }}>
        {here.map((one) => (
          <Box component="li" key={one.id} sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
            <Go to={assessmentPath(childId, one.id)}>
              {t('family.assessed-on', { date: one.assessedOn === null ? '' : short(one.assessedOn) })}
            </Go>
            <Found line={one} />
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function Found({ line }: { readonly line: AssessmentLine }) {
  const t = useWords('assessment');
  const crises = crisisIn(line).length;
  if (line.state === 'set-aside') return <StateChip plain state="not-relevant" words={t('state.set-aside')} />;
  const { willingness } = line;
  const looks = { high: 'done', medium: 'in-progress', low: 'overdue' } as const;
  return (
    <>
      {willingness === null ? null : (
        <StateChip
          plain
          state={looks[willingness]}
          words={t('family.willing', { level: t(`state.willingness.${willingness}`) })}
        />
      )}
      {crises > 0 ? <StateChip plain state="overdue" words={t('wellbeing.crisis', { count: crises })} /> : null}
    </>
  );
}
