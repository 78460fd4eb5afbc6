/** What somebody did, newest first: when, how, with what result, by whom; its certificate, and taking it back. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { attendanceResults } from '../../../../shared/areas/training.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import type { Completion } from '../states.ts';
import { CertificateButton } from './CertificateButton.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';

interface Props {
  readonly completions: readonly Completion[];
  /** Says the topic too, where several stand together. */
  readonly topicName?: (topicId: string) => string;
}

export function CompletionList({ completions, topicName }: Props) {
  const [removing, setRemoving] = useState<Completion | null>(null);
  const may = useCan('training.log') !== null;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0 }}>
      {completions.map((one) => (
        <Line
          key={`${one.id} ${one.topicId}`}
          completion={one}
          topic={topicName?.(one.topicId)}
          onRemove={may ? () => setRemoving(one) : undefined}
        />
      ))}
      {removing ? <RemoveDialog completion={removing} onClose={() => setRemoving(null)} /> : null}
    </Box>
  );
}

interface LineProps {
  readonly completion: Completion;
  readonly topic: string | undefined;
  readonly onRemove: (() => void) | undefined;
}

function Line({ completion, topic, onRemove }: LineProps) {
  const t = useWords('training');
  const { short } = useDates();
  const how = useHow();
  const { certificate, by } = completion;
  const rest = [
    by ? t('list.by', { name: by }) : '',
    certificate ? t('list.certificate', { number: certificate }) : '',
  ];
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        gap: 1.5,
        alignItems: 'baseline',
        flexWrap: 'wrap',
        py: 0.75,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box component="time" dateTime={completion.on} sx={{ width: 104, fontVariantNumeric: 'tabular-nums' }}>
        {short(completion.on)}
      </Box>
      <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
        {topic ? <Typography sx={{ fontWeight: 550 }}>{topic}</Typography> : null}
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {[how(completion), ...rest].filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      <Box className="no-print" sx={{ display: 'flex', gap: 0.5 }}>
        {completion.proof && onRemove ? <CertificateButton completionId={completion.id} /> : null}
        {onRemove ? (
          <Button
            size="small"
            color="secondary"
            onClick={onRemove}
            aria-label={t('list.remove-of', { date: short(completion.on) })}
          >
            {t('list.remove')}
          </Button>
        ) : null}
      </Box>
    </Box>
  );
}

/** "Session · Passed", "Training elsewhere", "Sign-off: alone". */
function useHow(): (completion: Completion) => string {
  const t = useWords('training');
  return ({ kind, result }) => {
    const level = (['1', '2', '3', '4'] as const).find((one) => one === result);
    if (kind === 'competency')
      return level ? t('list.signed-off', { level: t(`field.level.${level}`) }) : t('list.kind.competency');
    const known = attendanceResults.find((one) => one === result);
    return [t(`list.kind.${kind}`), ...(known && kind === 'session' ? [t(`state.${known}`)] : [])].join(' · ');
  };
}
