/** One version: when prepared, its files, and its approval, which names exactly what was approved. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { RegisterDocument } from '../../../../shared/areas/transition.ts';
import type { Failure } from '../../../../shared/result.ts';
import { useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { EvidenceList } from '../evidence/EvidencePart.tsx';
import type { May } from '../work/useMay.ts';
import { ApproveForm, WithdrawForm } from './approval.tsx';

export type Version = RegisterDocument['versions'][number];

export function VersionBlock({ version, may }: { version: Version; may: May }) {
  const t = useWords('transition');
  const { short } = useDates();
  return (
    <Box
      component="section"
      aria-label={t('document.versionName', { label: version.label })}
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5, mt: 1.5 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, mb: 1 }}>
        <Typography sx={{ fontWeight: 650 }}>{t('document.versionName', { label: version.label })}</Typography>
        <Typography variant="body2" color="text.secondary" sx={{ flex: 1 }}>
          {version.preparedOn ? t('document.preparedOn', { date: short(version.preparedOn) }) : ''}
        </Typography>
        {may.plan ? <RemoveVersion version={version} /> : null}
      </Box>
      {version.note ? <Typography sx={{ mb: 1, whiteSpace: 'pre-wrap' }}>{version.note}</Typography> : null}
      <EvidenceList
        about="version"
        id={version.id}
        evidence={version.evidence}
        mayAdd={may.work}
        mayRemove={may.plan}
      />
      <Approval version={version} mayDeclare={may.declare} />
    </Box>
  );
}

function Approval({ version, mayDeclare }: { version: Version; mayDeclare: boolean }) {
  const t = useWords('transition');
  const { short } = useDates();
  const [asking, setAsking] = useState<'approve' | 'withdraw' | null>(null);
  const { approval } = version;
  const done = () => setAsking(null);
  const words = approval
    ? t('document.approvedBy', { date: short(approval.on), who: approval.by })
    : t('document.stateOpen');
  return (
    <Box sx={{ mt: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <StateChip state={approval?.current ? 'done' : 'waiting'} words={words} />
        <Box sx={{ flex: 1 }} />
        {mayDeclare && !asking && !approval?.current ? (
          <Button size="small" variant="outlined" onClick={() => setAsking('approve')}>
            {approval ? t('document.approveAgain') : t('document.approve')}
          </Button>
        ) : null}
        {mayDeclare && !asking && approval ? (
          <Button size="small" onClick={() => setAsking('withdraw')}>
            {t('document.withdrawApproval')}
          </Button>
        ) : null}
      </Box>
      {approval && !approval.current ? (
        <Alert severity="warning" icon={false} sx={{ mt: 1 }}>
          {t('document.changedSince')}
        </Alert>
      ) : null}
      {asking === 'approve' ? <ApproveForm version={version} onDone={done} /> : null}
      {asking === 'withdraw' && approval ? <WithdrawForm approval={approval} onDone={done} /> : null}
    </Box>
  );
}

function RemoveVersion({ version }: { version: Version }) {
  const t = useWords('transition');
  const undo = useUndo();
  const [remove] = useCommand('transition.remove');
  const [restore] = useCommand('transition.restore');
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  async function away() {
    const done = await remove({ kind: 'version', id: version.id, rev: version.rev });
    setFailure(done.ok ? undefined : done.error);
    if (done.ok)
      undo.offer(t('stage.removed', { name: version.label }), () =>
        restore({ kind: 'version', id: version.id, rev: done.value.rev }),
      );
  }
  return (
    <>
      <ErrorLine failure={failure} />
      <Button
        size="small"
        color="secondary"
        aria-label={t('document.removeVersion', { label: version.label })}
        onClick={() => void away()}
      >
        {t('stage.remove')}
      </Button>
    </>
  );
}
