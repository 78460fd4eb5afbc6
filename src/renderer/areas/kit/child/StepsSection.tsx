/** Everything that happened to the kit, newest first; what was written down by mistake is taken back from here. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { KitEvent } from '../../../../shared/areas/kit-parts.ts';
import type { Failure } from '../../../../shared/result.ts';
import { useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useKitNames } from '../names.ts';
import { useMay } from './useKit.ts';
import type { WithKit } from './useKit.ts';

const shownAtFirst = 8;

export function StepsSection({ record }: { readonly record: WithKit }) {
  const t = useWords('kit');
  const { offer } = useUndo();
  const [all, setAll] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [remove] = useCommand('kit.removeStep');
  const [restore] = useCommand('kit.restoreStep');
  const childId = record.child.id;
  if (record.events.length === 0) return null;
  const take = async (event: KitEvent) => {
    const result = await remove({ childId, id: event.id, rev: event.rev });
    setFailure(result.ok ? undefined : result.error);
    if (!result.ok) return;
    offer(t('step.removed'), () => restore({ childId, id: event.id, rev: result.value.rev }));
  };
  const shown = all ? record.events : record.events.slice(0, shownAtFirst);
  const rest = record.events.length - shown.length;
  return (
    <Section title={t('page.steps')}>
      <ErrorLine failure={failure} />
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {shown.map((event) => (
          <EventLine key={event.id} record={record} event={event} onRemove={take} />
        ))}
      </Box>
      {rest > 0 ? (
        <Button size="small" onClick={() => setAll(true)}>
          {t('page.more-steps', { count: rest })}
        </Button>
      ) : null}
    </Section>
  );
}

interface LineProps {
  readonly record: WithKit;
  readonly event: KitEvent;
  readonly onRemove: (event: KitEvent) => Promise<void>;
}

function EventLine({ record, event, onRemove }: LineProps) {
  const t = useWords('kit');
  const names = useKitNames();
  const { short } = useDates();
  const may = useMay();
  const line = record.lines.find((one) => one.id === event.lineId);
  const item = line ? names.item(line.item) : t('page.unnamed');
  const n = line ? names.amount(event.quantity, line.unit) : String(event.quantity);
  const more = [
    event.paid === null ? null : t('step.paid', { amount: names.money(event.paid) }),
    event.receiptNumber === null ? null : t('step.receipt-number', { number: event.receiptNumber }),
    event.fromStock ? t('step.from-stock') : null,
    event.reason,
    event.note,
  ].filter((words) => words !== null);
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        gap: 1,
        flexWrap: 'wrap',
        alignItems: 'baseline',
        py: 0.5,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Typography variant="body2" color="text.secondary" sx={{ minWidth: 96 }}>
        {short(event.on)}
      </Typography>
      <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
        <Typography variant="body2">{t(`step.line-${event.step}`, { item, n })}</Typography>
        {more.length > 0 ? (
          <Typography variant="body2" color="text.secondary">
            {more.join(' · ')}
          </Typography>
        ) : null}
      </Box>
      <Typography variant="body2" color="text.secondary">
        {event.by?.name ?? t('page.somebody')}
      </Typography>
      {may.write && event.receiptId === null ? (
        <Button size="small" color="secondary" className="no-print" onClick={() => void onRemove(event)}>
          {t('step.take-back')}
        </Button>
      ) : null}
    </Box>
  );
}
