/** What goes on after the move: food, fees, rent, with its steps downwards and its end. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Support } from '../../../../shared/areas/kit-parts.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useKitNames } from '../names.ts';
import { SupportPanel } from './SupportPanel.tsx';
import { useMay } from './useKit.ts';
import type { WithKit } from './useKit.ts';

const chips = { coming: 'not-started', running: 'in-progress', ended: 'done' } as const;

export function SupportSection({ record }: { readonly record: WithKit }) {
  const t = useWords('kit');
  const names = useKitNames();
  const may = useMay();
  const [open, setOpen] = useState<string | null>(null);
  const opened = record.supports.find((one) => one.id === open) ?? null;
  const lasting = record.proposals.filter(
    ({ item, inKit }) => item.continues && inKit && !record.supports.some((one) => one.item.id === item.id),
  );
  return (
    <Section
      title={t('page.support')}
      action={
        may.write ? (
          <Button size="small" startIcon={<PlusIcon />} onClick={() => setOpen('new')}>
            {t('support.add')}
          </Button>
        ) : undefined
      }
    >
      {record.supports.length === 0 ? (
        <Typography variant="body2" color="text.secondary" sx={{ maxWidth: '72ch' }}>
          {t('page.no-support')}
          {lasting.length > 0
            ? ` ${t('support.usual', { items: names.list(lasting.map((one) => names.item(one.item))) })}`
            : ''}
        </Typography>
      ) : null}
      {record.supports.map((support) => (
        <SupportLine key={support.id} support={support} onOpen={may.write ? () => setOpen(support.id) : null} />
      ))}
      {open !== null ? (
        <SupportPanel key={open} record={record} support={opened} onClose={() => setOpen(null)} />
      ) : null}
    </Section>
  );
}

function SupportLine({ support, onOpen }: { readonly support: Support; readonly onOpen: (() => void) | null }) {
  const t = useWords('kit');
  const names = useKitNames();
  const { short } = useDates();
  const { currency, from, until, steps, total } = support;
  const money = (amount: number | null) =>
    amount === null || currency === null ? t('money.not-known') : names.money({ amount, currency });
  const days =
    until === null
      ? t('support.no-end', { from: short(from) })
      : t('support.days', { from: short(from), until: short(until) });
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', py: 1, display: 'flex', gap: 1.5, flexWrap: 'wrap' }}>
      <Box sx={{ flex: '1 1 300px', minWidth: 0 }}>
        <Typography sx={{ fontWeight: 550 }}>{names.item(support.item)}</Typography>
        <Typography variant="body2">
          {t('support.each', { amount: money(support.amount), pace: t(`pace.${support.every}`) })}
          {support.every === 'once' ? ` · ${short(from)}` : ` · ${days}`}
        </Typography>
        {steps.length > 0 ? (
          <Typography variant="body2" color="text.secondary">
            {t('support.steps', {
              steps: steps
                .map((step) => t('support.step', { from: short(step.from), amount: money(step.amount) }))
                .join(' · '),
            })}
          </Typography>
        ) : null}
        <Typography variant="body2" color="text.secondary">
          {total === null ? t('support.no-total') : t('support.total', { amount: names.money(total) })}
          {support.note === null ? '' : ` · ${support.note}`}
        </Typography>
      </Box>
      <StateChip plain state={chips[support.state]} words={t(`support.${support.state}`)} />
      {onOpen ? (
        <Button size="small" className="no-print" onClick={onOpen} sx={{ alignSelf: 'start' }}>
          {t('support.edit')}
        </Button>
      ) : null}
    </Box>
  );
}
