/** Nobody has begun this child's kit: what the template would put into it, and the button that begins it. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Proposal } from '../../../../shared/areas/kit-parts.ts';
import type { Failure } from '../../../../shared/result.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useKitNames } from '../names.ts';
import { useMay } from './useKit.ts';
import type { KitOfChild } from './useKit.ts';

export function NoKit({ record }: { readonly record: KitOfChild }) {
  const t = useWords('kit');
  const { short } = useDates();
  const may = useMay();
  const [id] = useState(newId);
  const [run, { running }] = useCommand('kit.start');
  const [failure, setFailure] = useState<Failure>();
  const begin = async () => {
    const result = await run({ id, childId: record.child.id });
    setFailure(result.ok ? undefined : result.error);
  };
  const of = (outcome: Proposal['answer']['outcome']) =>
    record.proposals.filter((one) => one.answer.outcome === outcome);
  return (
    <Section
      title={t('page.kit')}
      action={
        may.write ? (
          <Button variant="contained" disabled={running} onClick={() => void begin()}>
            {t('page.begin')}
          </Button>
        ) : undefined
      }
    >
      <Typography color="text.secondary" sx={{ maxWidth: '72ch' }}>
        {t('page.no-kit')}
      </Typography>
      <ErrorLine failure={failure} />
      <Proposed title={t('page.would-propose')} proposals={of('proposed')} />
      <Proposed title={t('page.would-ask')} proposals={of('to-decide')} />
      {record.earlier.map((one) => (
        <Typography key={one.id} variant="body2" color="text.secondary" sx={{ mt: 1.5 }}>
          {t('page.earlier', { from: short(one.startedOn), until: short(one.endedOn), reason: one.reason ?? '' })}
        </Typography>
      ))}
    </Section>
  );
}

function Proposed({ title, proposals }: { readonly title: string; readonly proposals: readonly Proposal[] }) {
  const names = useKitNames();
  if (proposals.length === 0) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="h3">{title}</Typography>
      <Box component="ul" sx={{ m: 0, mt: 0.5, paddingInlineStart: 2.5, columns: { md: 2 }, columnGap: 4 }}>
        {proposals.map(({ item, answer }) => (
          <Box component="li" key={item.id} sx={{ breakInside: 'avoid', py: 0.25 }}>
            {names.item(item)}
            <Typography component="span" variant="body2" color="text.secondary" sx={{ display: 'block' }}>
              {names.why(answer)}
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
