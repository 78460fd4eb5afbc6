/** What nobody could judge from the records: each item is put in or left out, with what is not known said beside it. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { KitLine } from '../../../../shared/areas/kit-parts.ts';
import type { Failure } from '../../../../shared/result.ts';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useKitNames } from '../names.ts';
import { LeaveOut } from './LeaveOut.tsx';
import { useMay } from './useKit.ts';
import type { WithKit } from './useKit.ts';

export function DecideSection({ record }: { readonly record: WithKit }) {
  const t = useWords('kit');
  const [run, { running }] = useCommand('kit.decideLine');
  const [failure, setFailure] = useState<Failure>();
  const [leaving, setLeaving] = useState<KitLine | null>(null);
  const may = useMay();
  const open = record.lines.filter((line) => line.decision === 'undecided');
  if (open.length === 0) return null;
  const include = async ({ id, rev }: KitLine) => {
    const result = await run({ childId: record.child.id, id, rev, included: true });
    setFailure(result.ok ? undefined : result.error);
  };
  return (
    <Section
      title={t('page.to-decide')}
      state={<StateChip state="waiting" words={t('page.to-decide-count', { count: open.length })} />}
    >
      <Typography variant="body2" color="text.secondary" sx={{ maxWidth: '72ch' }}>
        {t('page.to-decide-text')}
      </Typography>
      <ErrorLine failure={failure} />
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, mt: 1 }}>
        {open.map((line) => (
          <OpenLine key={line.id} line={line}>
            {may.write ? (
              <>
                <Button size="small" variant="outlined" disabled={running} onClick={() => void include(line)}>
                  {t('line.include')}
                </Button>
                <Button size="small" color="secondary" onClick={() => setLeaving(line)}>
                  {t('line.leave-out')}
                </Button>
              </>
            ) : null}
          </OpenLine>
        ))}
      </Box>
      {leaving ? <LeaveOut childId={record.child.id} line={leaving} onClose={() => setLeaving(null)} /> : null}
    </Section>
  );
}

function OpenLine({ line, children }: { readonly line: KitLine; readonly children: React.ReactNode }) {
  const names = useKitNames();
  const name = names.item(line.item);
  return (
    <Box
      component="li"
      aria-label={name}
      sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', py: 0.75, borderTop: 1, borderColor: 'divider' }}
    >
      <Box sx={{ flex: '1 1 280px', minWidth: 0 }}>
        {name}
        <Typography variant="body2" color="text.secondary">
          {[names.hint(line.item.id), line.answer ? names.why(line.answer) : null].filter(Boolean).join(' — ')}
        </Typography>
      </Box>
      <Box className="no-print" sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        {children}
      </Box>
    </Box>
  );
}
