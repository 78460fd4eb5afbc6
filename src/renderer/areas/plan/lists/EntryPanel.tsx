/** One entry of a list from the side: its form, taking it out of use or back, and where it comes from. */
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useNames } from '../names.ts';
import type { ListName } from './ListsPage.tsx';

interface Entry {
  readonly id: string;
  readonly rev: number;
  readonly name: string | null;
  readonly shipped: boolean;
  readonly retired: boolean;
  readonly fixed?: boolean;
}
interface Props {
  readonly list: ListName;
  /** Null: a new one. */
  readonly entry: Entry | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function EntryPanel({ list, entry, onClose, children }: Props) {
  const t = useWords('plan');
  const names = useNames();
  return (
    <SidePanel
      open
      wide={list === 'pattern'}
      title={entry ? names.entry(list, entry) : t(`lists.add-${list}`)}
      onClose={onClose}
    >
      {children}
      {entry && entry.fixed !== true ? <Retire list={list} entry={entry} onClose={onClose} /> : null}
      {entry?.fixed ? <Typography sx={{ mt: 2 }}>{t('lists.fixed')}</Typography> : null}
      {entry?.shipped ? (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 3 }}>
          {t('lists.origin')}
        </Typography>
      ) : null}
    </SidePanel>
  );
}

function Retire({
  list,
  entry,
  onClose,
}: {
  readonly list: ListName;
  readonly entry: Entry;
  readonly onClose: () => void;
}) {
  const t = useWords('plan');
  const [run, { running }] = useCommand('plan.retireEntry');
  const words = useErrorWords();
  const { say } = useUndo();
  const act = async () => {
    const result = await run({ list, id: entry.id, rev: entry.rev, retired: !entry.retired });
    if (result.ok) onClose();
    else say(words(result.error));
  };
  return (
    <>
      <Button color="secondary" disabled={running} sx={{ mt: 3 }} onClick={() => void act()}>
        {t(entry.retired ? 'lists.use-again' : 'lists.retire')}
      </Button>
      <Typography variant="body2" color="text.secondary">
        {t('lists.retire-text')}
      </Typography>
    </>
  );
}
