/**
 * An assessment as it stands on paper: the same definitions filled, or empty lines to write on. What is read on the
 * screen, printed, and printed blank is this one sheet.
 */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Assessment, AssessmentSet } from '../../../../shared/areas/assessment-parts.ts';
import { disabilityAnswers, highestScore, levels, lowestScore } from '../../../../shared/areas/assessment-parts.ts';
import { changeOf } from '../../../../shared/rules/assessment.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import type { Key } from '../../../app/keys.ts';
import { ChangeWords } from '../chart/ChangeWords.tsx';
import { useAskedWords, type Domain } from '../names.ts';

interface Props {
  readonly set: AssessmentSet;
  /** Null: a form to fill in by hand. */
  readonly assessment: Assessment | null;
  readonly before: Assessment | null;
}

type TextField = 'childView' | 'strengths' | 'needs' | 'apart' | 'wish' | 'support' | 'home';
const views: Readonly<Record<'child' | 'family', readonly TextField[]>> = {
  child: ['childView', 'strengths', 'needs'],
  family: ['apart', 'wish', 'home', 'strengths', 'needs', 'support'],
};

export function AssessmentSheet({ set, assessment, before }: Props) {
  const asked = set.domains.filter(
    (domain) => !domain.retired || assessment?.scores.some((one) => one.domainId === domain.id) === true,
  );
  return (
    <Box sx={sheetStyle}>
      <Head set={set} assessment={assessment} />
      {asked.map((domain) => (
        <DomainLines key={domain.id} domain={domain} assessment={assessment} before={before} />
      ))}
      {views[set.about].map((field) => (
        <Text key={field} words={`field.${field}`} text={assessment ? assessment[field] : undefined} />
      ))}
      {set.about === 'family' ? <FamilyLines assessment={assessment} /> : null}
    </Box>
  );
}

const sheetStyle = {
  display: 'grid',
  gap: 2,
  '@media print': { fontSize: '9.5pt', gap: '8pt', color: '#000' },
  '@page': { size: 'A4 portrait', margin: '16mm 14mm' },
} as const;

/** A line to write on. */
function Blank({ lines = 1 }: { readonly lines?: number }) {
  return Array.from({ length: lines }, (_, line) => (
    <Box key={line} aria-hidden sx={{ borderBottom: '1px solid', borderColor: 'text.secondary', height: 26 }} />
  ));
}

function Head({ set, assessment }: Pick<Props, 'set' | 'assessment'>) {
  const t = useWords('assessment');
  const { day } = useDates();
  const date = (value: string | null | undefined) => (value == null ? value : day(value));
  const facts: readonly (readonly [Key<'assessment'>, string | null | undefined])[] = [
    ...(set.about === 'family' ? [['column.household', assessment?.householdName] as const] : []),
    ['field.assessedOn', date(assessment?.assessedOn)],
    ['field.assessedBy', assessment?.assessedBy],
    ['field.present', assessment?.present],
    ...(assessment === null || assessment.paperOn !== null || assessment.paperAuthor !== null
      ? ([
          ['field.paperOn', date(assessment?.paperOn)],
          ['field.paperAuthor', assessment?.paperAuthor],
        ] as const)
      : []),
    ...(set.about === 'child' ? [['field.nextOn', date(assessment?.nextOn)] as const] : []),
  ];
  return (
    <Box component="dl" sx={headStyle}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <Typography component="dt" variant="body2" color="text.secondary">
            {t(label)}
          </Typography>
          <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {assessment === null ? <Blank /> : (value ?? t('page.not-said'))}
          </Box>
        </div>
      ))}
    </Box>
  );
}

const headStyle = {
  m: 0,
  display: 'grid',
  gap: 2,
  gridTemplateColumns: 'repeat(auto-fill, minmax(170px, 1fr))',
} as const;

interface DomainProps {
  readonly domain: Domain;
  readonly assessment: Assessment | null;
  readonly before: Assessment | null;
}

function DomainLines({ domain, assessment, before }: DomainProps) {
  const words = useAskedWords();
  return (
    <Box component="section" sx={{ breakInside: 'avoid', borderTop: 1, borderColor: 'divider', pt: 1 }}>
      <Typography variant="h3" sx={{ fontSize: '1rem', fontWeight: 650 }}>
        {words.name(domain)}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {words.question(domain)}
      </Typography>
      {assessment === null ? <Steps domain={domain} /> : <Answer {...{ domain, assessment, before }} />}
    </Box>
  );
}

/** Blank: the steps to tick, and room for the reason. */
function Steps({ domain }: Pick<DomainProps, 'domain'>) {
  const t = useWords('assessment');
  const words = useAskedWords();
  const scores = Array.from({ length: highestScore }, (_, index) => highestScore - index);
  const steps = [
    ...scores.map((score) => t('chart.score', { score, words: words.step(domain, score) })),
    t('field.left-out'),
  ];
  return (
    <>
      <Ticks steps={steps} />
      <Typography variant="body2" color="text.secondary">
        {t('field.reason')}
      </Typography>
      <Blank lines={2} />
    </>
  );
}

const tickStyle = {
  fontSize: '0.8125rem',
  '&::before': {
    content: '""',
    display: 'inline-block',
    width: 11,
    height: 11,
    border: '1px solid',
    marginInlineEnd: 1,
    verticalAlign: '-1px',
  },
} as const;

function Answer({ domain, assessment, before }: DomainProps & { readonly assessment: Assessment }) {
  const t = useWords('assessment');
  const words = useAskedWords();
  const line = assessment.scores.find((one) => one.domainId === domain.id);
  const score = line?.score ?? null;
  const said = score === null ? t(line?.leftOut ? 'chart.left-out' : 'chart.none') : words.step(domain, score);
  return (
    <Box sx={{ mt: 0.5 }}>
      <Box component="span" sx={{ fontWeight: 650, color: score === lowestScore ? 'error.main' : 'text.primary' }}>
        {score === null ? said : t('chart.score', { score, words: words.score(score) })}
      </Box>{' '}
      <ChangeWords change={changeOf(domain.id, assessment, before)} />
      {score === null ? null : (
        <Typography variant="body2" color="text.secondary">
          {said}
        </Typography>
      )}
      <Typography sx={textStyle}>{line?.reason}</Typography>
    </Box>
  );
}

const textStyle = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } as const;

/** `text` undefined: lines to write on; null: nobody said. */
function Text({ words, text }: { readonly words: Key<'assessment'>; readonly text: string | null | undefined }) {
  const t = useWords('assessment');
  return (
    <Box component="section" sx={{ borderTop: 1, borderColor: 'divider', pt: 1 }}>
      <Typography variant="h3" sx={{ fontSize: '1rem', fontWeight: 650 }}>
        {t(words)}
      </Typography>
      {text === undefined ? (
        <Blank lines={3} />
      ) : (
        <Typography sx={text === null ? { color: 'text.secondary' } : textStyle}>
          {text ?? t('page.not-said')}
        </Typography>
      )}
    </Box>
  );
}

function FamilyLines({ assessment }: Pick<Props, 'assessment'>) {
  const t = useWords('assessment');
  if (assessment === null) return <BlankFamily />;
  const { willingness, willingnessWhy, disability, disabilityNote } = assessment;
  const join = (...texts: readonly (string | null)[]) => texts.filter((text) => text !== null).join('\n') || null;
  const level = willingness && join(t(`state.willingness.${willingness}`), t(`willingness.${willingness}`));
  const answer = disability && t(`disability.${disability}`);
  return (
    <>
      <Text words="field.willingness" text={join(level, willingnessWhy)} />
      <Text words="field.disability" text={join(answer, disabilityNote)} />
    </>
  );
}

/** The steps to tick, as for a domain. */
function BlankFamily() {
  const t = useWords('assessment');
  const choices = [
    {
      title: t('field.willingness'),
      why: t('field.willingnessWhy'),
      steps: levels.map((one) => [t(`state.willingness.${one}`), t(`willingness.${one}`)].join(' · ')),
    },
    {
      title: t('field.disability'),
      why: t('field.disabilityNote'),
      steps: disabilityAnswers.map((one) => t(`disability.${one}`)),
    },
  ];
  return choices.map(({ title, why, steps }) => (
    <Box key={title} component="section" sx={{ borderTop: 1, borderColor: 'divider', pt: 1, breakInside: 'avoid' }}>
      <Typography variant="h3" sx={{ fontSize: '1rem', fontWeight: 650 }}>
        {title}
      </Typography>
      <Ticks steps={steps} />
      <Typography variant="body2" color="text.secondary">
        {why}
      </Typography>
      <Blank lines={2} />
    </Box>
  ));
}

function Ticks({ steps }: { readonly steps: readonly string[] }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, my: 0.5, p: 0 }}>
      {steps.map((step) => (
        <Box component="li" key={step} sx={tickStyle}>
          {step}
        </Box>
      ))}
    </Box>
  );
}
