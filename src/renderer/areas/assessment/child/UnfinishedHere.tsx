/**
 * What somebody began for this child and has not finished: in the record, and what only this person's drafts hold yet
 * (the power went before the first part was saved).
 */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { AssessmentLine, AssessmentSet } from '../../../../shared/areas/assessment-parts.ts';
import { civilDateAt } from '../../../../shared/dates.ts';
import { answeredCount } from '../../../../shared/rules/assessment.ts';
import { useAsk, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { GoButton } from '../../../ui/Go.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { useAskedWords } from '../names.ts';
import { fromDraftKey, writePath } from '../paths.ts';

interface Props {
  readonly childId: string;
  readonly about: 'child' | 'family';
  readonly householdId?: string;
  readonly assessments: readonly AssessmentLine[];
  readonly sets: readonly AssessmentSet[];
}

export function UnfinishedHere({ childId, about, householdId, assessments, sets }: Props) {
  const begun = assessments.filter(
    (one) =>
      one.state === 'unfinished' &&
      one.about === about &&
      (householdId === undefined || one.householdId === householdId),
  );
  return (
    <Box sx={{ display: 'grid', gap: 1, '&:not(:empty)': { my: 1.5 } }}>
      {begun.map((one) => (
        <Begun key={one.id} childId={childId} line={one} set={sets.find((set) => set.id === one.setId)} />
      ))}
      {about === 'child' ? <OnlyDrafts childId={childId} assessments={assessments} sets={sets} /> : null}
    </Box>
  );
}

function Begun({ childId, line, set }: { childId: string; line: AssessmentLine; set: AssessmentSet | undefined }) {
  const t = useWords('assessment');
  const words = useAskedWords();
  const { relative } = useDates();
  const mayWrite = useCan('assessment.write') !== null;
  const day = civilDateAt(Date.parse(line.startedAt));
  const domains = set?.domains.filter((one) => !one.retired).length ?? 0;
  const actions = (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', '& > *': { whiteSpace: 'nowrap', flex: 'none' } }}>
      <GoButton to={writePath({ childId, ...line })}>{t('unfinished.go-on')}</GoButton>
      <DiscardButton childId={childId} line={line} />
    </Box>
  );
  return (
    <Alert severity="info" className="no-print" action={mayWrite ? actions : undefined}>
      {t('unfinished.line', {
        set: set ? words.name(set) : '',
        who: line.startedBy?.name ?? t('page.somebody'),
        when: relative(day),
        answered: answeredCount({ scores: line.scores.map((one) => ({ ...one, reason: null })) }),
        domains,
      })}
    </Alert>
  );
}

/** Thrown away, it can be taken back for a minute. */
function DiscardButton({ childId, line }: { readonly childId: string; readonly line: AssessmentLine }) {
  const t = useWords('assessment');
  const failed = useErrorWords();
  const undo = useUndo();
  const [discard, { running }] = useCommand('assessment.discard');
  const [restore] = useCommand('assessment.restore');
  const run = async () => {
    const result = await discard({ childId, id: line.id, rev: line.rev });
    if (!result.ok) return undo.say(failed(result.error));
    return undo.offer(t('unfinished.discarded'), () => restore({ childId, id: line.id }));
  };
  return (
    <Button size="small" color="inherit" disabled={running} onClick={() => void run()}>
      {t('unfinished.discard')}
    </Button>
  );
}

function OnlyDrafts({ childId, assessments, sets }: Pick<Props, 'childId' | 'assessments' | 'sets'>) {
  const t = useWords('assessment');
  const words = useAskedWords();
  const { instant } = useDates();
  const drafts = useAsk('records.drafts', {}, { keepPrevious: true }).data?.drafts ?? [];
  const known = new Set(assessments.map((one) => one.id));
  const mine = drafts.flatMap(({ key, savedAt }) => {
    const begun = fromDraftKey(key);
    return begun?.childId === childId && !known.has(begun.id) ? [{ ...begun, savedAt }] : [];
  });
  return mine.map((one) => {
    const set = sets.find((other) => other.id === one.setId);
    return (
      <Alert
        key={one.id}
        severity="info"
        className="no-print"
        action={<GoButton to={writePath(one)}>{t('unfinished.go-on')}</GoButton>}
      >
        {t('unfinished.only-draft', { set: set ? words.name(set) : '', when: instant(one.savedAt) })}
      </Alert>
    );
  });
}
