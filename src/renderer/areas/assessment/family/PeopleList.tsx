/** People of the family: who they are to the child and the child to them, and whether they may be contacted. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { FamilyPerson } from '../../../../shared/areas/assessment-family-parts.ts';
import { mayContact, yearsFrom } from '../../../../shared/rules/family.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useRelationWords } from '../names.ts';
import type { Family, Opened } from './FamilyPage.tsx';

interface Props {
  readonly family: Family;
  readonly people: readonly FamilyPerson[];
  readonly onOpen: (opened: Opened) => void;
}

export function PeopleList({ family, people, onOpen }: Props) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {people.map((one) => (
        <Person key={one.id} family={family} person={one} onOpen={onOpen} />
      ))}
    </Box>
  );
}

function Person({ family, person, onOpen }: Pick<Props, 'family' | 'onOpen'> & { readonly person: FamilyPerson }) {
  const t = useWords('assessment');
  const common = useWords('common');
  const mayWrite = useCan('assessment.write') !== null;
  const edit = () => onOpen({ what: 'person', person, householdId: person.householdId });
  return (
    <Box
      component="li"
      sx={{ display: 'flex', gap: 2, py: 1, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Who family={family} person={person} />
        <Contact person={person} />
        {person.note === null ? null : (
          <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {person.note}
          </Typography>
        )}
        {person.safetyNote === null ? null : (
          <Box sx={{ mt: 0.5 }}>
            <StateChip state="overdue" words={t('field.safetyNote')} why={person.safetyNote} />
          </Box>
        )}
      </Box>
      {mayWrite ? (
        <Button
          className="no-print"
          size="small"
          sx={{ alignSelf: 'start' }}
          aria-label={t('family.edit', { name: person.name })}
          onClick={edit}
        >
          {common('action.edit')}
        </Button>
      ) : null}
    </Box>
  );
}

function Who({ family, person }: { readonly family: Family; readonly person: FamilyPerson }) {
  const t = useWords('assessment');
  const relations = useRelationWords();
  const { today } = useDates();
  const years = person.life === 'dead' ? null : yearsFrom(person.birthYear, today);
  const { child } = family;
  const facts = [
    person.otherNames,
    years === null ? null : t(person.birthYearAbout ? 'family.years-about' : 'family.years', { count: years }),
    person.life === 'alive' ? null : t(`life.${person.life}`),
  ].filter((fact) => fact !== null);
  return (
    <>
      <Typography sx={{ overflowWrap: 'anywhere' }}>
        <Box component="span" sx={{ fontWeight: 650 }}>
          {person.name}
        </Box>
        {' · '}
        {relations.kind(person)}
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
        {[
          person.relation === null
            ? null
            : t('family.back', {
                child: child.name ?? child.code,
                inverse: relations.back(person.relation, child.sex),
              }),
          ...facts,
        ]
          .filter((fact) => fact !== null)
          .join(' · ')}
      </Typography>
    </>
  );
}

/** Whoever is not to be called is named so, with the reason; the number stands only beside those who may be. */
function Contact({ person }: { readonly person: FamilyPerson }) {
  const t = useWords('assessment');
  if (person.life === 'dead') return null;
  if (person.contact === 'may-not') {
    return <StateChip state="blocked" words={t('contact.may-not')} why={person.contactWhy} />;
  }
  if (!mayContact(person)) return <StateChip plain state="not-started" words={t('contact.not-asked')} />;
  return <StateChip plain state="done" words={t('contact.may')} why={person.phone} />;
}
