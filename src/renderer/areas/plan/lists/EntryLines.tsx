/** The entries of one list in their order; moved up and down by buttons, so that no mouse is needed. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { DownIcon, UpIcon } from '../../../ui/icons.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useNames } from '../names.ts';
import type { Lists } from '../types.ts';
import type { ListName } from './ListsPage.tsx';

type Entry = Lists['criteria'][number] | Lists['legalSteps'][number] | Lists['patterns'][number];
interface Props {
  readonly list: ListName;
  readonly entries: readonly Entry[];
  /** Null for who may only read. */
  readonly onOpen: ((id: string) => void) | null;
}

export function EntryLines({ list, entries, onOpen }: Props) {
  const t = useWords('plan');
  const names = useNames();
  const [move, { running }] = useCommand('plan.moveEntry');
  const words = useErrorWords();
  const { say } = useUndo();
  const moveTo = async (entry: Entry, after: string | null) => {
    const result = await move({ list, id: entry.id, rev: entry.rev, after });
    if (!result.ok) say(words(result.error));
  };
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {entries.map((entry, index) => {
        const name = names.entry(list, entry);
        const up = entries[index - 2]?.id ?? null;
        const down = entries[index + 1]?.id;
        return (
          <Box component="li" key={entry.id} sx={lineStyle}>
            <Box
              sx={{
                flex: 1,
                minWidth: 0,
                overflowWrap: 'anywhere',
                color: entry.retired ? 'text.secondary' : 'text.primary',
              }}
            >
              {name}
              <About entry={entry} />
            </Box>
            {onOpen ? (
              <Box className="no-print" sx={{ display: 'flex', alignItems: 'center' }}>
                <IconButton
                  size="small"
                  disabled={running || index === 0}
                  aria-label={t('lists.up', { what: name })}
                  onClick={() => void moveTo(entry, up)}
                >
                  <UpIcon sx={{ fontSize: 18 }} />
                </IconButton>
                <IconButton
                  size="small"
                  disabled={running || down === undefined}
                  aria-label={t('lists.down', { what: name })}
                  onClick={() => void moveTo(entry, down ?? null)}
                >
                  <DownIcon sx={{ fontSize: 18 }} />
                </IconButton>
                <Button size="small" aria-label={t('plan.edit-this', { what: name })} onClick={() => onOpen(entry.id)}>
                  {t('lists.edit')}
                </Button>
              </Box>
            ) : null}
          </Box>
        );
      })}
    </Box>
  );
}

const lineStyle = {
  display: 'flex',
  gap: 1,
  alignItems: 'center',
  minHeight: 40,
  borderTop: 1,
  borderColor: 'divider',
  '&:first-of-type': { border: 0 },
};

/** For whom it is, and what else one has to know. */
function About({ entry }: { readonly entry: Entry }) {
  const t = useWords('plan');
  const names = useNames();
  const facts = [
    'critical' in entry && entry.critical ? t('readiness.critical') : null,
    'goals' in entry && entry.goals.length > 0 ? names.list(entry.goals.map((goal) => t(`goal.${goal}`))) : null,
    'placementTypes' in entry && entry.placementTypes.length > 0
      ? names.list(entry.placementTypes.map((type) => t(`type.${type}`)))
      : null,
    'risks' in entry && entry.risks.length > 0
      ? t('lists.for-risk', { risks: names.list(entry.risks.map((risk) => t(`risk.${risk}`))) })
      : null,
    'steps' in entry ? t('lists.visits', { count: entry.steps.length }) : null,
    entry.retired ? t('lists.retired') : null,
    entry.shipped ? null : t('lists.own'),
  ].filter((fact) => fact !== null);
  if (facts.length === 0) return null;
  return <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{facts.join(' · ')}</Box>;
}
