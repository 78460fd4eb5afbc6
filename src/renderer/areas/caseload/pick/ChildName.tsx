/** A child's cell in a list: picked or not, the name that opens the record, the number, brothers and sisters. */
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import type { ChildLine } from '../../../../shared/areas/caseload.ts';
import { useWords } from '../../../app/i18n.ts';
import { Go } from '../../../ui/Go.tsx';
import { PeopleIcon } from '../../../ui/icons.tsx';
import { childPath } from '../paths.ts';
import { useChildWords } from '../names.ts';
import type { Picking } from './usePicked.ts';

interface Props {
  readonly child: ChildLine;
  readonly picking: Picking | null;
}

export function ChildName({ child, picking }: Props) {
  const t = useWords('caseload');
  const words = useChildWords();
  const name = words.name(child);
  return (
    <Box data-child={child.id} sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 0 }}>
      {picking ? (
        <Checkbox
          size="small"
          tabIndex={-1}
          checked={picking.has(child.id)}
          onChange={() => picking.toggle(child)}
          onClick={(event) => event.stopPropagation()}
          slotProps={{ input: { 'aria-label': t('board.pick', { name }) } }}
          sx={{ p: 0.25, my: -0.5 }}
        />
      ) : null}
      <Box sx={wordsStyle}>
        <Box component="span" onClick={(event) => event.stopPropagation()} sx={{ fontWeight: 550, minWidth: 0 }}>
          <Go to={childPath(child.id)}>{name}</Go>
        </Box>
        {name === child.code ? null : (
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem', whiteSpace: 'nowrap' }}>
            {child.code}
          </Box>
        )}
        {child.siblingGroup === null ? null : (
          <PeopleIcon
            titleAccess={t('list.has-siblings')}
            sx={{ fontSize: 16, color: 'text.secondary', flex: 'none' }}
          />
        )}
        {child.complexity === 'usual' ? null : <ComplexityMark complexity={child.complexity} />}
      </Box>
    </Box>
  );
}

/** In a narrow column the number goes below the name rather than breaking it. */
const wordsStyle = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, flex: 1, minWidth: 0 };

function ComplexityMark({ complexity }: Pick<ChildLine, 'complexity'>) {
  const t = useWords('caseload');
  return (
    <Box
      component="span"
      sx={{
        fontSize: '0.75rem',
        color: 'text.secondary',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        px: 0.75,
      }}
    >
      {t(`state.complexity.${complexity}`)}
    </Box>
  );
}
