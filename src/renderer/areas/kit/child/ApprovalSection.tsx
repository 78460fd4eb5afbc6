/** What the kit costs, what goes on after the move, and who approved just that. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Approval } from '../../../../shared/areas/kit-parts.ts';
import type { Failure } from '../../../../shared/result.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useMe } from '../../../app/me.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Facts, Section } from '../../../ui/Section.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useKitNames } from '../names.ts';
import { changedSince } from '../states.ts';
import { useMay } from './useKit.ts';
import type { WithKit } from './useKit.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';

export function ApprovalSection({ record }: { readonly record: WithKit }) {
  const t = useWords('kit');
  const names = useKitNames();
  const { kit } = record;
  return (
    <Section title={t('page.cost')} state={<ApprovalChip record={record} />} action={<Approve record={record} />}>
      <Facts
        items={[
          { label: t('field.budget'), value: names.sums(kit.budget) },
          { label: t('field.in-kind'), value: names.sums(kit.inKind) },
          { label: t('field.support'), value: names.sums(kit.support) },
          { label: t('field.spent'), value: names.sums(kit.spent) },
        ]}
      />
      <Means record={record} />
      {record.approvals.map((approval) => (
        <ApprovalLine key={approval.id} childId={record.child.id} approval={approval} />
      ))}
    </Section>
  );
}

function ApprovalChip({ record }: { readonly record: WithKit }) {
  const t = useWords('kit');
  const { kit, approvals } = record;
  if (kit.approved) return <StateChip state="done" words={t('approval.approved')} />;
  if (changedSince(kit, approvals)) return <StateChip state="blocked" words={t('approval.changed')} />;
  if (kit.undecided > 0) return <StateChip state="not-started" words={t('approval.not-yet')} />;
  return <StateChip state="waiting" words={t(kit.overLimit ? 'approval.waits-director' : 'approval.waits')} />;
}

/** Quietly: what other kits cost, so that no family is made a prize of. */
function Means({ record }: { readonly record: WithKit }) {
  const t = useWords('kit');
  const names = useKitNames();
  if (record.means.length === 0) return null;
  return (
    <Typography variant="body2" color="text.secondary" sx={{ mt: 1.5 }}>
      {record.means.map((mean) => t('money.mean', { amount: names.money(mean), count: mean.kits })).join(' ')}
    </Typography>
  );
}

function Approve({ record }: { readonly record: WithKit }) {
  const t = useWords('kit');
  const may = useMay();
  const { user } = useMe();
  const [id] = useState(newId);
  const [run, { running }] = useCommand('kit.approve');
  const [failure, setFailure] = useState<Failure>();
  const { kit, child } = record;
  const held = record.lines.some((line) => line.decision === 'included');
  if (!may.approve || kit.approved || kit.undecided > 0 || !held) return null;
  const above = kit.overLimit && !user.roles.includes('director');
  const approve = async () => {
    // The same kit approved again after a withdrawal is another approval.
    const used = record.approvals.some((one) => one.id === id);
    const about = { id: used ? newId() : id, childId: child.id, kitId: kit.id };
    const result = await run({ ...about, rev: kit.rev, digest: kit.digest });
    setFailure(result.ok ? undefined : result.error);
  };
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'end' }}>
      {above ? (
        <Typography variant="body2" color="text.secondary">
          {t('approval.over-limit')}
        </Typography>
      ) : (
        <Button variant="contained" disabled={running} onClick={() => void approve()}>
          {t('approval.approve')}
        </Button>
      )}
      <ErrorLine failure={failure} />
    </Box>
  );
}

function ApprovalLine({ childId, approval }: { readonly childId: string; readonly approval: Approval }) {
  const t = useWords('kit');
  const { day } = useDates();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const who = approval.by?.name ?? t('page.somebody');
  const words = t(approval.overLimit ? 'approval.line-over' : 'approval.line', { who, date: day(approval.on) });
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', mt: 1 }}>
      <StateChip plain state={approval.current ? 'done' : 'not-relevant'} words={words} />
      {approval.current ? null : (
        <Typography variant="body2" color="text.secondary">
          {t('approval.not-for-this')}
        </Typography>
      )}
      {may.approve && approval.current ? (
        <Button size="small" color="secondary" className="no-print" onClick={() => setOpen(true)}>
          {t('approval.withdraw')}
        </Button>
      ) : null}
      {open ? <WithdrawDialog childId={childId} approval={approval} onClose={() => setOpen(false)} /> : null}
    </Box>
  );
}
