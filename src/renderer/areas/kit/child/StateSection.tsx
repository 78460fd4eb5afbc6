/** How the kit stands in one look: its state, the day of the move, what is missing, what comes next. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useDates, useWords } from '../../../app/i18n.ts';
import { Facts, Section } from '../../../ui/Section.tsx';
import { DueChip, StateChip } from '../../../ui/StateChip.tsx';
import { useKitNames } from '../names.ts';
import { isIncluded, kitChip, nextStep } from '../states.ts';
import { EditKitPanel } from './EditKitPanel.tsx';
import { EndKit } from './EndKit.tsx';
import { HandOverPanel } from './HandOverPanel.tsx';
import { StepPanel } from './StepPanel.tsx';
import type { StepKind } from './StepPanel.tsx';
import { useMay } from './useKit.ts';
import type { WithKit } from './useKit.ts';

type Open = StepKind | 'hand-over' | 'edit' | 'end' | null;

export function StateSection({ record }: { readonly record: WithKit }) {
  const t = useWords('kit');
  const may = useMay();
  const [open, setOpen] = useState<Open>(null);
  const { kit } = record;
  const close = () => setOpen(null);
  return (
    <Section
      title={t('page.kit')}
      state={<StateChip state={kitChip[kit.state]} words={t(`state.${kit.state}`)} />}
      action={may.write ? <Actions record={record} onOpen={setOpen} /> : undefined}
    >
      <NextLine record={record} />
      <KitFacts record={record} />
      {kit.note === null ? null : (
        <Typography sx={{ mt: 1.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{kit.note}</Typography>
      )}
      {may.write ? (
        <Box className="no-print" sx={{ display: 'flex', gap: 1, mt: 1.5 }}>
          <Button size="small" onClick={() => setOpen('edit')}>
            {t('page.edit-kit')}
          </Button>
          <Button size="small" color="secondary" onClick={() => setOpen('end')}>
            {t('page.end-kit')}
          </Button>
        </Box>
      ) : null}
      {open === 'edit' ? <EditKitPanel record={record} onClose={close} /> : null}
      {open === 'end' ? <EndKit record={record} onClose={close} /> : null}
      {open === 'hand-over' ? <HandOverPanel record={record} onClose={close} /> : null}
      {open !== null && open !== 'edit' && open !== 'end' && open !== 'hand-over' ? (
        <StepPanel record={record} kind={open} onClose={close} />
      ) : null}
    </Section>
  );
}

function Actions({ record, onOpen }: { readonly record: WithKit; readonly onOpen: (open: Open) => void }) {
  const t = useWords('kit');
  const next = nextStep(record.kit);
  const given = record.lines.some((line) => line.counts.handedOver > 0);
  const main = (step: string) => (step === next ? 'contained' : 'outlined');
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      <Button variant="outlined" onClick={() => onOpen('bought')}>
        {t('step.bought-action')}
      </Button>
      <Button variant={main('pack')} onClick={() => onOpen('packed')}>
        {t('step.packed-action')}
      </Button>
      <Button variant={main('hand-over')} onClick={() => onOpen('hand-over')}>
        {t('step.handed-over-action')}
      </Button>
      <Button variant="text" onClick={() => onOpen(given ? 'returned' : 'missing')}>
        {t(given ? 'step.returned-action' : 'step.missing-action')}
      </Button>
    </Box>
  );
}

function NextLine({ record }: { readonly record: WithKit }) {
  const t = useWords('kit');
  const { kit } = record;
  const next = nextStep(kit);
  const count = next === 'decide' ? kit.undecided : kit.missing;
  return <Typography sx={{ mb: 1.5, fontWeight: 550 }}>{t(`next.${next}`, { count })}</Typography>;
}

function KitFacts({ record }: { readonly record: WithKit }) {
  const t = useWords('kit');
  const names = useKitNames();
  const { day } = useDates();
  const { kit, moveOn, moveFrom } = record;
  const held = record.lines.filter(isIncluded).length;
  return (
    <Facts
      items={[
        {
          label: t('field.move-on'),
          value:
            moveOn === null ? (
              t('page.no-move')
            ) : (
              <>
                {day(moveOn)} · <DueChip date={moveOn} done={kit.state === 'handed-over'} />
                {moveFrom === 'kit' ? (
                  <Typography variant="body2" color="text.secondary">
                    {t('page.move-from-kit')}
                  </Typography>
                ) : null}
              </>
            ),
        },
        { label: t('field.items'), value: t('page.items', { count: held + kit.undecided, missing: kit.missing }) },
        { label: t('field.budget'), value: names.sums(kit.budget) },
        { label: t('field.spent'), value: names.sums(kit.spent) },
      ]}
    />
  );
}
