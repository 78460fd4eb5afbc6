/** One set: its domains in order, each with its question; changed, moved, retired and printed blank from here. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { AssessmentSet } from '../../../../shared/areas/assessment-parts.ts';
import { useCommand } from '../../../app/api.ts';
import { useHasWord, useWords } from '../../../app/i18n.ts';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { GoButton } from '../../../ui/Go.tsx';
import { DownIcon, PlusIcon, UpIcon } from '../../../ui/icons.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useAskedWords, type Domain } from '../names.ts';
import { blankPath } from '../paths.ts';
import type { Editing } from './AskedPage.tsx';

interface Props {
  readonly set: AssessmentSet;
  readonly onEdit: ((editing: Editing) => void) | null;
}

export function SetSection({ set, onEdit }: Props) {
  const t = useWords('assessment');
  const has = useHasWord('assessment');
  const words = useAskedWords();
  const origin = `origin.${set.origin}`;
  const asked = set.domains.filter((one) => !one.retired);
  const retired = set.domains.filter((one) => one.retired);
  const state = set.retired ? (
    <StateChip state="not-relevant" words={t('asked.retired')} />
  ) : (
    t(set.about === 'child' ? 'asked.about-child' : 'asked.about-family', { count: asked.length })
  );
  return (
    <Section title={words.name(set)} state={state} action={<SetTools set={set} onEdit={onEdit} />}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {asked.map((domain, index) => (
          <One
            key={domain.id}
            {...{ set, domain, onEdit }}
            before={asked[index - 1]}
            after={asked[index + 1]}
            above={asked[index - 2]}
          />
        ))}
      </Box>
      {retired.map((domain) => (
        <One key={domain.id} {...{ set, domain, onEdit }} before={undefined} after={undefined} above={undefined} />
      ))}
      <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
        {has(origin) ? t(origin) : t('origin.own')}
      </Typography>
    </Section>
  );
}

function SetTools({ set, onEdit }: Props) {
  const t = useWords('assessment');
  const words = useAskedWords();
  const failed = useErrorWords();
  const { say } = useUndo();
  const [retire, { running }] = useCommand('assessment.retireSet');
  const turn = async () => {
    const result = await retire({ id: set.id, rev: set.rev, retired: !set.retired });
    if (!result.ok) say(failed(result.error));
  };
  const name = words.name(set);
  return (
    <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap' }}>
      <GoButton to={blankPath(set.id)} variant="text">
        {t('asked.print-blank')}
      </GoButton>
      {onEdit ? (
        <>
          <Button
            size="small"
            startIcon={<PlusIcon />}
            aria-label={t('asked.add-domain-to', { name })}
            onClick={() => onEdit({ what: 'domain', set, domain: null })}
          >
            {t('asked.add-domain')}
          </Button>
          <Button size="small" aria-label={t('family.edit', { name })} onClick={() => onEdit({ what: 'set', set })}>
            {t('asked.edit-set')}
          </Button>
          <Button size="small" color="secondary" disabled={running} onClick={() => void turn()}>
            {t(set.retired ? 'asked.use-again' : 'asked.retire')}
          </Button>
        </>
      ) : null}
    </Box>
  );
}

interface OneProps extends Props {
  readonly domain: Domain;
  readonly before: Domain | undefined;
  readonly after: Domain | undefined;
  /** The one before the one before: what it stands behind after moving up. */
  readonly above: Domain | undefined;
}

function One({ set, domain, onEdit, before, after, above }: OneProps) {
  const t = useWords('assessment');
  const words = useAskedWords();
  return (
    <Box
      component={domain.retired ? 'div' : 'li'}
      sx={{ display: 'flex', gap: 1, py: 0.75, borderTop: 1, borderColor: 'divider', alignItems: 'center' }}
    >
      <Box sx={{ flex: 1, minWidth: 0, opacity: domain.retired ? 0.75 : 1 }}>
        <Typography sx={{ overflowWrap: 'anywhere' }}>
          {words.name(domain)}
          {domain.retired ? ` · ${t('asked.retired')}` : ''}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {words.question(domain)}
        </Typography>
      </Box>
      {onEdit ? <DomainTools {...{ set, domain, onEdit, before, after, above }} /> : null}
    </Box>
  );
}

type ToolProps = OneProps & { readonly onEdit: NonNullable<Props['onEdit']> };

function DomainTools({ set, domain, onEdit, ...around }: ToolProps) {
  const t = useWords('assessment');
  const common = useWords('common');
  const words = useAskedWords();
  const failed = useErrorWords();
  const { say } = useUndo();
  const [retire, { running }] = useCommand('assessment.retireDomain');
  const name = words.name(domain);
  const turn = async () => {
    const result = await retire({ id: domain.id, rev: domain.rev, retired: !domain.retired });
    if (!result.ok) say(failed(result.error));
  };
  return (
    <Box sx={{ display: 'flex', flex: 'none' }}>
      {domain.retired ? null : (
        <>
          <MoveButtons domain={domain} {...around} />
          <Button
            size="small"
            aria-label={t('family.edit', { name })}
            onClick={() => onEdit({ what: 'domain', set, domain })}
          >
            {common('action.edit')}
          </Button>
        </>
      )}
      <Button
        size="small"
        color="secondary"
        disabled={running}
        aria-label={t(domain.retired ? 'asked.use-again-one' : 'asked.retire-one', { name })}
        onClick={() => void turn()}
      >
        {t(domain.retired ? 'asked.use-again' : 'asked.retire')}
      </Button>
    </Box>
  );
}

function MoveButtons({ domain, before, after, above }: Pick<OneProps, 'domain' | 'before' | 'after' | 'above'>) {
  const t = useWords('assessment');
  const words = useAskedWords();
  const failed = useErrorWords();
  const { say } = useUndo();
  const [move, { running }] = useCommand('assessment.moveDomain');
  const name = words.name(domain);
  const put = async (behind: string | null) => {
    const result = await move({ id: domain.id, rev: domain.rev, after: behind });
    if (!result.ok) say(failed(result.error));
  };
  return (
    <>
      <IconButton
        disabled={running || !before}
        aria-label={t('asked.up', { name })}
        onClick={() => void put(above?.id ?? null)}
      >
        <UpIcon sx={{ fontSize: 18 }} />
      </IconButton>
      <IconButton
        disabled={running || !after}
        aria-label={t('asked.down', { name })}
        onClick={() => void put(after?.id ?? null)}
      >
        <DownIcon sx={{ fontSize: 18 }} />
      </IconButton>
    </>
  );
}
