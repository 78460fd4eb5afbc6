/**
 * Everybody at a glance: how much their word counts from bottom to top, where they stand from against to champion. Who
 * stands high on the left is whom to speak to next.
 */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Stakeholder } from '../../../../shared/areas/stakeholders.ts';
import { influences, stances } from '../../../../shared/rules/stakeholders.ts';
import type { Influence, Stance } from '../../../../shared/rules/stakeholders.ts';
import { useNumbers, useWords } from '../../../app/i18n.ts';
import { Go } from '../../../ui/Go.tsx';
import { Section } from '../../../ui/Section.tsx';
import { peoplePath, personPath } from '../paths.ts';

/** More names than this in a cell are counted instead. */
const most = 5;

export function StanceGrid({ people }: { readonly people: readonly Stakeholder[] }) {
  const t = useWords('stakeholders');
  const unknown = people.filter((one) => one.stance === null);
  if (people.length === 0) return null;
  return (
    <Section title={t('grid.title')}>
      <Box component="table" sx={table}>
        {people.some(isCare) ? <caption>{t('grid.caption')}</caption> : null}
        <thead>
          <tr>
            <th scope="col">{t('grid.influence')}</th>
            {stances.map((one) => (
              <th key={one} scope="col">
                {t(`stance.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {influences.toReversed().map((influence) => (
            <tr key={influence}>
              <th scope="row">{t(`influence.${influence}`)}</th>
              {stances.map((stance) => (
                <Cell key={stance} people={people} stance={stance} influence={influence} />
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
      {unknown.length > 0 ? (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {t('grid.unknown', { count: unknown.length })}{' '}
          {unknown.slice(0, most).map((one, n) => (
            <span key={one.id}>
              {n > 0 ? ' · ' : null}
              <Go to={personPath(one.id)}>{one.name}</Go>
            </span>
          ))}
          {unknown.length > most ? (
            <>
              {' · '}
              <Go to={`${peoplePath}?stance=unknown`}>{t('grid.all')}</Go>
            </>
          ) : null}
        </Typography>
      ) : null}
    </Section>
  );
}

/** Much influence, and against or doubtful: the words below the table say why it is marked. */
function isCare({ stance }: Stakeholder): boolean {
  return stance?.influence === 'high' && (stance.stance === 'against' || stance.stance === 'doubtful');
}

interface CellProps {
  readonly people: readonly Stakeholder[];
  readonly stance: Stance;
  readonly influence: Influence;
}

function Cell({ people, stance, influence }: CellProps) {
  const t = useWords('stakeholders');
  const { count } = useNumbers();
  const here = people.filter((one) => one.stance?.stance === stance && one.stance.influence === influence);
  const care = here.some(isCare);
  return (
    <Box component="td" sx={care ? { boxShadow: (theme) => `inset 3px 0 0 ${theme.tokens.due}` } : {}}>
      {here.slice(0, most).map((one) => (
        <div key={one.id}>
          <Go to={personPath(one.id)}>{one.name}</Go>
        </div>
      ))}
      {here.length > most ? (
        <Go to={`${peoplePath}?stance=${stance}&influence=${influence}`}>
          {t('grid.more', { count: here.length - most, n: count(here.length - most) })}
        </Go>
      ) : null}
    </Box>
  );
}

const table = {
  width: '100%',
  borderCollapse: 'collapse',
  tableLayout: 'fixed',
  fontSize: '0.8125rem',
  '& caption': { captionSide: 'bottom', textAlign: 'start', pt: 1, color: 'text.secondary', fontSize: '0.8125rem' },
  '& th, & td': { border: 1, borderColor: 'divider', p: 1, verticalAlign: 'top', textAlign: 'start' },
  '& thead th': { fontWeight: 650, bgcolor: (theme: { tokens: { sunk: string } }) => theme.tokens.sunk },
  '& tbody th': { fontWeight: 650, width: 96 },
  '& thead th:first-of-type': { width: 96 },
  '& td': { height: 44, overflowWrap: 'anywhere' },
} as const;
