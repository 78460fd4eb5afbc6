/** Safe recruitment: each check, how it stands, until when, and the record behind it. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { CheckKind, Staff } from '../../../../shared/areas/team.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { Section } from '../../../ui/Section.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { stateOfCheck } from '../checks.ts';
import type { Check } from '../checks.ts';
import { CheckPanel } from './CheckPanel.tsx';
import { sectionIds } from './Sections.tsx';

export function ChecksSection({ staff }: { readonly staff: Staff }) {
  const t = useWords('team');
  const manages = useCan('team.manage') !== null;
  const [open, setOpen] = useState<CheckKind | null>(null);
  const asked = staff.checks.filter((check) => check.required || check.record !== null);
  const rest = staff.checks.filter((check) => !asked.includes(check));
  const opened = staff.checks.find((check) => check.kind === open);
  return (
    <Section id={sectionIds.checks} title={t('page.checks-of')} state={<Summary staff={staff} />}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {asked.map((check) => (
          <CheckLine key={check.kind} check={check} onRecord={manages ? () => setOpen(check.kind) : undefined} />
        ))}
      </Box>
      {rest.length > 0 ? (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {t('check.not-asked', { checks: rest.map((check) => t(`check.${check.kind}`)).join(', ') })}
        </Typography>
      ) : null}
      {opened ? <CheckPanel key={opened.kind} staff={staff} check={opened} onClose={() => setOpen(null)} /> : null}
    </Section>
  );
}

function Summary({ staff }: { readonly staff: Staff }) {
  const t = useWords('team');
  if (staff.checksOpen === 0) return null;
  return (
    <Typography variant="body2" color="text.secondary">
      {t('check.no-caseload')}
    </Typography>
  );
}

interface LineProps {
  readonly check: Check;
  readonly onRecord: (() => void) | undefined;
}

function CheckLine({ check, onRecord }: LineProps) {
  const t = useWords('team');
  const words = useCheckWords();
  const name = t(`check.${check.kind}`);
  const { record } = check;
  const { short } = useDates();
  const renewal = check.renewalAskedOn ? t('check.renewal', { date: short(check.renewalAskedOn) }) : null;
  const facts = [renewal, record?.issuer, record?.reference, record?.note].filter(Boolean).join(' · ');
  const button = check.state === 'missing' ? t('check.record') : t('check.record-new');
  return (
    <Box component="li" sx={line}>
      <Box sx={{ minWidth: 0, fontWeight: 550 }}>{name}</Box>
      <Box sx={{ minWidth: 0 }}>
        <StateChip plain state={stateOfCheck[check.state]} words={words(check)} />
        {facts ? (
          <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
            {facts}
          </Typography>
        ) : null}
      </Box>
      {onRecord ? (
        <Button size="small" className="no-print" aria-label={t('check.record-of', { check: name })} onClick={onRecord}>
          {button}
        </Button>
      ) : null}
    </Box>
  );
}

/** "Held since 3 Mar 2025, until 3 Mar 2028"; "Asked for 12 days ago". */
function useCheckWords(): (check: Check) => string {
  const t = useWords('team');
  const { short, relative } = useDates();
  return ({ state, record }) => {
    if (!record) return t(`state.${state}`);
    const { askedOn, heldOn, expiresOn } = record;
    if (state === 'asked' && askedOn) return t('check.asked', { when: relative(askedOn), date: short(askedOn) });
    if (expiresOn && (state === 'expired' || state === 'expiring')) {
      return t(`check.${state}`, { when: relative(expiresOn), date: short(expiresOn) });
    }
    if (state === 'held' && heldOn) {
      return expiresOn
        ? t('check.held-until', { date: short(heldOn), until: short(expiresOn) })
        : t('check.held', { date: short(heldOn) });
    }
    return t(`state.${state}`);
  };
}

const line = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr', sm: 'minmax(0, 1fr) minmax(0, 1.5fr) 132px' },
  alignItems: 'center',
  columnGap: 2,
  rowGap: 0.5,
  minHeight: 44,
  py: 0.5,
  borderBottom: 1,
  borderColor: 'divider',
  '&:last-child': { borderBottom: 0 },
  '& > button': { justifySelf: 'end' },
};
