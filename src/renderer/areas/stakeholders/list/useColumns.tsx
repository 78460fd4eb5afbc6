/** The columns of the list of people. */
import Box from '@mui/material/Box';
import type { Stakeholder } from '../../../../shared/areas/stakeholders.ts';
import { influences, stances } from '../../../../shared/rules/stakeholders.ts';
import { useDates, useNumbers, useWords } from '../../../app/i18n.ts';
import type { Column } from '../../../ui/DataList.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useGroupWords } from '../names.ts';
import { StanceMark } from '../StanceMark.tsx';

export function useColumns(): readonly Column<Stakeholder>[] {
  const t = useWords('stakeholders');
  const groups = useGroupWords();
  const { relative } = useDates();
  return [
    {
      key: 'name',
      head: t('column.name'),
      width: '1.6fr',
      text: (one) => `${one.name} ${one.role ?? ''}`,
      cell: (one) => <Name one={one} />,
    },
    {
      key: 'group',
      head: t('column.group'),
      width: '1fr',
      text: (one) => groups(one.group),
      cell: (one) => groups(one.group),
    },
    {
      key: 'stance',
      head: t('column.stance'),
      width: '1.5fr',
      text: (one) => (one.stance ? stances.indexOf(one.stance.stance) : null),
      cell: (one) => <StanceMark stance={one.stance?.stance ?? null} moved={one.moved} />,
    },
    {
      key: 'influence',
      head: t('column.influence'),
      width: '96px',
      text: (one) => (one.stance ? influences.indexOf(one.stance.influence) : null),
      cell: (one) => (one.stance ? t(`influence.${one.stance.influence}`) : ''),
    },
    {
      key: 'last',
      head: t('column.lastEngagedOn'),
      width: '128px',
      text: (one) => one.lastEngagedOn,
      cell: (one) => (one.lastEngagedOn ? relative(one.lastEngagedOn) : t('list.never')),
    },
    {
      key: 'promises',
      head: t('column.openPromises'),
      width: '150px',
      text: (one) => one.overduePromises * 1000 + one.openPromises,
      cell: (one) => <Promises one={one} />,
    },
  ];
}

function Name({ one }: { readonly one: Stakeholder }) {
  const t = useWords('stakeholders');
  return (
    <Box>
      <Box component="span" sx={{ fontWeight: 550 }}>
        {one.name}
      </Box>
      {one.role || one.retired ? (
        <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: '0.75rem' }}>
          {[one.retired ? t('list.set-aside') : null, one.role].filter(Boolean).join(' · ')}
        </Box>
      ) : null}
    </Box>
  );
}

function Promises({ one }: { readonly one: Stakeholder }) {
  const t = useWords('stakeholders');
  const { count } = useNumbers();
  if (one.openPromises === 0) return null;
  if (one.overduePromises > 0) {
    const words = t('list.overdue', { count: one.overduePromises, n: count(one.overduePromises) });
    return <StateChip plain state="overdue" words={words} />;
  }
  return t('list.open', { count: one.openPromises, n: count(one.openPromises) });
}
