/** What something waits for, and what waits for it: said, taken away with undo, and never in a circle. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import MuiTextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import type { Dependency, Timeline } from '../../../../shared/areas/journey-time.ts';
import type { Failure } from '../../../../shared/result.ts';
import { circleOf, type Key } from '../../../../shared/rules/slipping.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { useWayNames } from '../../../app/wayNames.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { CloseIcon, PlusIcon } from '../../../ui/icons.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { keyOf, linkOf, type Model } from './model.ts';

type End = Dependency['before'];

/** Everything by key, named. */
function useEnds(timeline: Timeline) {
  const names = useWayNames();
  const ends = new Map<Key, { readonly end: End; readonly name: string }>();
  for (const stage of timeline.stages) {
    ends.set(keyOf({ kind: 'stage', id: stage.id }), {
      end: { kind: 'stage', id: stage.id },
      name: names.name('stage', stage),
    });
    for (const item of timeline.items.filter((one) => one.stageId === stage.id && one.status !== 'not-relevant')) {
      ends.set(keyOf(item), { end: { kind: item.kind, id: item.id }, name: names.name(item.kind, item) });
    }
  }
  return ends;
}

interface Props {
  readonly self: End;
  readonly timeline: Timeline;
  readonly model: Model;
}

export function LinksPart({ self, timeline, model }: Props) {
  const t = useWords('journey');
  const mayPlan = useCan('journey.plan') !== null;
  const ends = useEnds(timeline);
  const key = keyOf(self);
  const waitsFor = timeline.dependencies.filter((one) => keyOf(one.after) === key);
  const waiting = timeline.dependencies.filter((one) => keyOf(one.before) === key);
  const nameOf = (end: End) => ends.get(keyOf(end))?.name ?? t('timeline.gone');
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <LinkList
        title={t('timeline.waitsFor')}
        none={t('timeline.waitsForNothing')}
        links={waitsFor}
        mayPlan={mayPlan}
        name={(one) => nameOf(one.before)}
      />
      <LinkList
        title={t('timeline.waitedFor')}
        none={t('timeline.waitedForNothing')}
        links={waiting}
        mayPlan={mayPlan}
        name={(one) => nameOf(one.after)}
      />
      {mayPlan ? <AddLink self={self} ends={ends} model={model} /> : null}
    </Box>
  );
}

interface ListProps {
  readonly title: string;
  readonly none: string;
  readonly links: readonly Dependency[];
  readonly mayPlan: boolean;
  readonly name: (link: Dependency) => string;
}

function LinkList({ title, none, links, mayPlan, name }: ListProps) {
  const t = useWords('journey');
  const undo = useUndo();
  const [unlink] = useCommand('journey.unlink');
  const [restore] = useCommand('journey.restoreLink');
  const take = async (link: Dependency) => {
    const result = await unlink({ id: link.id, rev: link.rev });
    if (result.ok) undo.offer(t('timeline.unlinked'), () => restore(result.value));
  };
  return (
    <div>
      <Typography variant="body2" color="text.secondary">
        {title}
      </Typography>
      {links.length === 0 ? <Typography variant="body2">{none}</Typography> : null}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {links.map((link) => (
          <Box component="li" key={link.id} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
            <Box sx={{ flex: 1, minWidth: 0 }}>{name(link)}</Box>
            {mayPlan ? (
              <IconButton
                size="small"
                aria-label={t('timeline.unlink', { name: name(link) })}
                onClick={() => void take(link)}
              >
                <CloseIcon sx={{ fontSize: 18 }} />
              </IconButton>
            ) : null}
          </Box>
        ))}
      </Box>
    </div>
  );
}

type Ends = ReturnType<typeof useEnds>;

function AddLink({ self, ends, model }: { readonly self: End; readonly ends: Ends; readonly model: Model }) {
  const t = useWords('journey');
  const [link, { running }] = useCommand('journey.link');
  const [chosen, setChosen] = useState<Key>('');
  const [failure, setFailure] = useState<Failure>();
  const choice = useRef<HTMLInputElement>(null);
  const before = chosen === '' ? undefined : ends.get(chosen)?.end;
  const circle = before ? circleOf(model.pieces, model.links, linkOf({ before, after: self })) : [];
  const add = async () => {
    if (!before) return;
    const result = await link({ id: newId(), before, after: self });
    setFailure(result.ok ? undefined : result.error);
    if (!result.ok) return;
    setChosen('');
    // The button is of no use until the next choice, and would drop the focus.
    choice.current?.focus();
  };
  const way = circle.map((key) => ends.get(key)?.name ?? t('timeline.gone'));
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <MuiTextField
          select
          fullWidth
          size="small"
          label={t('timeline.addWait')}
          value={chosen}
          inputRef={choice}
          onChange={(event) => setChosen(event.target.value)}
        >
          {[...ends]
            .filter(([key]) => key !== keyOf(self))
            .map(([key, { end, name }]) => (
              <MenuItem
                key={key}
                value={key}
                sx={end.kind === 'stage' ? { fontWeight: 650 } : { paddingInlineStart: 4 }}
              >
                {name}
              </MenuItem>
            ))}
        </MuiTextField>
        <Button
          startIcon={<PlusIcon />}
          disabled={!before || circle.length > 0 || running}
          onClick={() => void add()}
          sx={{ flex: 'none' }}
        >
          {t('timeline.add')}
        </Button>
      </Box>
      {circle.length > 0 ? (
        <Typography variant="body2" color="error" role="alert">
          {t('timeline.circle', { way: [...way, way[0] ?? ''].join(' → ') })}
        </Typography>
      ) : null}
      <ErrorLine failure={failure} />
    </Box>
  );
}
