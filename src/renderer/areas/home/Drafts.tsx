/** Forms that were left unfinished. Where a key tells the page, a link goes there; the form opens in the field it was left. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useAsk } from '../../app/api.ts';
import { useDates, useWords } from '../../app/i18n.ts';
import { childPath } from '../../ui/child.ts';
import { Go } from '../../ui/Go.tsx';
import { Section } from '../../ui/Section.tsx';

/** The form that a key names, and the section of a child's record it belongs to. */
const sections = {
  'casefile.health': 'health',
  'casefile.school': 'education',
  'casefile.languages': 'education',
  'casefile.document': 'documents',
  'casefile.consent': 'consents',
  'casefile.contact': 'contacts',
  'casefile.note': 'notes',
  'casefile.words': 'words',
  'casefile.observation': 'observations',
  'casefile.decision': 'decisions',
  'assessment.risk': 'risk',
} as const;
type Part = (typeof sections)[keyof typeof sections] | 'assessment';

interface Place {
  readonly section: Part;
  readonly to: string;
}

/** Only forms that begin something new: their keys name the child. Null for any other. */
function placeOf(key: string): Place | null {
  const [form = '', first = '', second = ''] = key.split(':');
  // An assessment's own id comes first, then the child's.
  if (form === 'assessment' && second !== '') return { section: 'assessment', to: childPath(second, 'assessment') };
  const section = Object.entries(sections).find(([name]) => name === form)?.[1];
  // A paper that is changed is named by its own id and nothing more.
  if (!section || first === '' || (form === 'casefile.document' && second === '')) return null;
  return { section, to: childPath(first, section) };
}

const most = 5;

export function Drafts() {
  const t = useWords('common');
  const children = useWords('children');
  const { instant } = useDates();
  const drafts = useAsk('records.drafts', {}, { keepPrevious: true }).data?.drafts ?? [];
  const newest = drafts[0];
  if (!newest) return null;
  const placed = drafts.flatMap(({ key, savedAt }) => {
    const place = placeOf(key);
    return place ? [{ ...place, key, savedAt }] : [];
  });
  return (
    <Section title={t('home.drafts')}>
      <Typography>{t('home.drafts-text', { count: drafts.length, when: instant(newest.savedAt) })}</Typography>
      {placed.length > 0 ? (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, display: 'grid', gap: 0.5 }}>
          {placed.slice(0, most).map(({ key, to, section, savedAt }) => (
            <li key={key}>
              <Go to={to}>{t('home.draft', { section: children(`section.${section}`), when: instant(savedAt) })}</Go>
            </li>
          ))}
        </Box>
      ) : null}
    </Section>
  );
}
