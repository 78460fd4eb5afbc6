/** The form itself: a column of parts to jump to, the parts one below the other, and finishing at the foot. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Failure } from '../../../../shared/result.ts';
import { useAsk, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useMe } from '../../../app/me.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { placeFaults } from '../../../ui/placeFaults.ts';
import { Section } from '../../../ui/Section.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useAskedWords } from '../names.ts';
import { assessmentPath, childPath } from '../paths.ts';
import { DomainCard } from './DomainCard.tsx';
import { Facts } from './Facts.tsx';
import { FamilyView } from './FamilyView.tsx';
import { PartIndex } from './PartIndex.tsx';
import { useKeeping, type Keeping } from './useKeeping.ts';
import type { DraftFound, Start } from './useStart.ts';
import { Checked, emptyValues, inForm, missingFields, valuesOf, type WriteForm } from './values.ts';
import { Views } from './Views.tsx';

interface Props {
  readonly childId: string;
  readonly id: string;
  readonly start: Start;
}

export function WriteSheet({ childId, id, start }: Props) {
  const { set, householdId, key, draft } = start;
  const words = useAskedWords();
  const { today } = useDates();
  const me = useMe().user.name;
  const [kept] = useState(() => (start.assessment ? valuesOf(start.assessment, set) : emptyValues(set, me, today)));
  const form: WriteForm = useContractForm(Checked, { ...kept, ...draft?.values });
  // A draft begun on an older version is put over the newer one only when the person says so.
  const rev = draft && Object.keys(draft.values).length > 0 ? draft.rev : (start.assessment?.rev ?? null);
  const keeping = useKeeping(form, { childId, id, set, householdId, key }, { rev, values: kept });
  useLastField(form, draft);
  const asked = set.domains.filter((one) => !one.retired);
  return (
    <Box component="form" noValidate onSubmit={(event) => event.preventDefault()} onKeyDown={keepByKey(keeping)}>
      <Restored draft={draft} />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 190px' } }}>
        <Box sx={{ minWidth: 0, display: 'grid', gap: 2, '& > .MuiPaper-root': { mb: 0 } }}>
          <Section title={words.name(set)} state={<Home childId={childId} householdId={householdId} />}>
            <Part onLeave={keeping.onLeave} id="part-facts">
              <Facts form={form} about={set.about} />
            </Part>
          </Section>
          {asked.map((domain) => (
            <Part key={domain.id} onLeave={keeping.onLeave} id={`part-${domain.id}`}>
              <DomainCard form={form} domain={domain} before={start.before} />
            </Part>
          ))}
          <Part onLeave={keeping.onLeave} id="part-views">
            {set.about === 'family' ? <FamilyView form={form} /> : <Views form={form} />}
          </Part>
          <Foot {...{ form, keeping, childId, id, start }} />
        </Box>
        <PartIndex form={form} domains={asked} about={set.about} keeping={keeping} />
      </Box>
    </Box>
  );
}

/** Of a family: which household it is about. */
function Home({ childId, householdId }: { readonly childId: string; readonly householdId: string | null }) {
  const family = useAsk('assessment.family', { childId }, { skip: householdId === null });
  return family.data?.households.find((one) => one.id === householdId)?.name ?? null;
}

/** Ctrl or Cmd with S keeps at once, as in every form. */
function keepByKey({ onLeave }: Keeping) {
  return (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    onLeave();
  };
}

/** What is written in a part is kept when the focus leaves it. */
function Part({
  id,
  onLeave,
  children,
}: {
  readonly id: string;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Box
      id={id}
      sx={{ scrollMarginTop: 12, minWidth: 0, '& > .MuiPaper-root': { mb: 0 } }}
      onBlur={(event) => {
        const next: EventTarget | null = event.relatedTarget;
        if (!(next instanceof Node) || !event.currentTarget.contains(next)) onLeave();
      }}
    >
      {children}
    </Box>
  );
}

/** Back in the very field where the power went. */
function useLastField(form: WriteForm, draft: DraftFound | null) {
  const field = draft?.field ?? null;
  useEffect(() => {
    if (field === null || !Object.hasOwn(form.getValues(), field)) return undefined;
    const frame = requestAnimationFrame(() => {
      form.setFocus(field);
      document.activeElement?.scrollIntoView({ block: 'center' });
    });
    return () => cancelAnimationFrame(frame);
  }, [form, field]);
}

function Restored({ draft }: { readonly draft: DraftFound | null }) {
  const t = useWords('common');
  const { instant } = useDates();
  if (!draft || Object.keys(draft.values).length === 0) return null;
  return (
    <Alert severity="info" sx={{ mb: 2 }}>
      {t('draft.restored', { when: instant(draft.savedAt) })}
    </Alert>
  );
}

interface FootProps extends Props {
  readonly form: WriteForm;
  readonly keeping: Keeping;
}

function Foot({ form, keeping, childId, id, start }: FootProps) {
  const t = useWords('assessment');
  const navigate = useNavigate();
  const { say } = useUndo();
  const [run, { running }] = useCommand('assessment.finish');
  const [failure, setFailure] = useState<Failure>();
  const { keeper } = keeping;
  const back = start.set.about === 'family' ? 'family' : 'assessment';
  const finish = async () => {
    setFailure(undefined);
    const fields = missingFields(form.getValues(), start.set);
    if (fields.length > 0) return setFailure(placed(form, { code: 'invalid', ref: '', fields }));
    const kept = await keeper.keepParts();
    if (!kept.ok) return setFailure(placed(form, kept.error));
    const result = await run({ childId, id, rev: kept.value });
    if (!result.ok) return setFailure(placed(form, result.error));
    await keeper.done();
    say(t('write.done'));
    return navigate(assessmentPath(childId, id), { replace: true });
  };
  const later = async () => {
    const kept = await keeper.keepParts();
    if (kept.ok) void navigate(childPath(childId, back));
  };
  return (
    <Section title={t('write.finish-title')}>
      <Box sx={{ mb: 1.5, maxWidth: '72ch', color: 'text.secondary' }}>{t('write.finish-text')}</Box>
      <ErrorLine failure={failure?.conflict ? undefined : failure} />
      {failure && !failure.conflict ? <Box sx={{ height: 12 }} /> : null}
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button
          variant="contained"
          disabled={running || keeping.conflict !== null}
          onClick={() => void form.handleSubmit(finish)()}
        >
          {t('write.finish')}
        </Button>
        <Button color="secondary" onClick={() => void later()}>
          {t('write.later')}
        </Button>
      </Box>
    </Section>
  );
}

/** Each fault beside its field; the line above the button says that there are some. */
function placed(form: WriteForm, failure: Failure): Failure {
  const fields = failure.fields?.map(inForm);
  const named: Failure = fields === undefined ? failure : { ...failure, fields };
  const rest = placeFaults(form, named) ?? { code: 'invalid', ref: failure.ref };
  const first = fields?.find(({ path }) => Object.hasOwn(form.getValues(), path));
  // The first of them, however many there are: one goes through them from the top.
  if (first) form.setFocus(first.path);
  return rest;
}
