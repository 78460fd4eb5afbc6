/** Contact between child and family: what took place, how it went for both, and what comes next. */
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Contact } from '../../../../shared/areas/casefile-voices.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Section } from '../../../ui/Section.tsx';
import { DueChip, StateChip } from '../../../ui/StateChip.tsx';
import { AddButton } from '../parts/AddButton.tsx';
import { AddMore } from '../parts/AddMore.tsx';
import { Asked } from '../parts/Asked.tsx';
import { DraftNotice } from '../parts/DraftNotice.tsx';
import { Entries, Entry, Said } from '../parts/Entry.tsx';
import { RemoveTool } from '../parts/Tools.tsx';
import { useChildId } from '../parts/useChildId.ts';
import { useRemoving } from '../parts/useRemoving.ts';
import { ContactPanel } from './ContactPanel.tsx';

export function ContactsPage() {
  const childId = useChildId();
  const asked = useAsk('casefile.contacts', { childId }, { keepPrevious: true });
  return <Asked asked={asked}>{({ contacts }) => <Opened childId={childId} contacts={contacts} />}</Asked>;
}

/** The next contact that somebody wrote down and that has not been since. */
function nextOf(contacts: readonly Contact[], today: string): Contact | undefined {
  const newest = contacts[0];
  return newest?.nextOn != null && newest.nextOn >= today ? newest : undefined;
}

function Opened({ childId, contacts }: { readonly childId: string; readonly contacts: readonly Contact[] }) {
  const t = useWords('casefile');
  const { today, relative } = useDates();
  const mayWrite = useCan('casefile.write') !== null;
  const [open, setOpen] = useState(false);
  const write = () => setOpen(true);
  const add = mayWrite ? <AddButton main words={t('contact.add')} onClick={write} /> : undefined;
  const last = contacts.find((one) => one.outcome === 'took-place');
  const next = nextOf(contacts, today);
  return (
    <Section
      title={t('contact.title')}
      state={
        <Typography component="div" color="text.secondary">
          {last ? t('contact.last', { when: relative(last.happenedOn) }) : ''}{' '}
          {next ? t('contact.next', { when: relative(next.nextOn ?? today) }) : ''}
        </Typography>
      }
      action={
        contacts.length > 0 ? (
          <>
            {add} <PrintButton />
          </>
        ) : undefined
      }
    >
      {mayWrite ? <DraftNotice draftKey={`casefile.contact:${childId}`} onOpen={write} /> : null}
      {contacts.length === 0 ? (
        <EmptyState title={t('contact.empty')} text={t('contact.empty-text')} action={add} />
      ) : (
        <Entries label={t('contact.title')}>
          {contacts.map((one) => (
            <One key={one.id} childId={childId} contact={one} mayWrite={mayWrite} />
          ))}
        </Entries>
      )}
      {open ? <ContactPanel childId={childId} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}

function One({
  childId,
  contact,
  mayWrite,
}: {
  readonly childId: string;
  readonly contact: Contact;
  readonly mayWrite: boolean;
}) {
  const t = useWords('casefile');
  const { short } = useDates();
  const remove = useRemoving(childId);
  const { outcome, supervised } = contact;
  const name = t('contact.entry', { kind: t(`contactKind.${contact.kind}`), who: contact.who });
  return (
    <Entry
      on={contact.happenedOn}
      title={name}
      chips={
        <>
          {outcome === 'missed' ? <StateChip plain state="overdue" words={t('contact.missed')} /> : null}
          {supervised === true ? <StateChip plain state="in-progress" words={t('contact.supervised')} /> : null}
        </>
      }
      entry={contact}
      actions={mayWrite ? <RemoveTool of={name} onClick={() => void remove('contact', contact)} /> : null}
    >
      <Said
        items={[
          [t('field.until-day'), contact.untilOn ? short(contact.untilOn) : null],
          [t('field.place'), contact.place],
          [t('field.for-child'), contact.forChild],
          [t('field.for-family'), contact.forFamily],
          [t('field.travel-paid-by'), contact.travelPaidBy],
          [t('field.next-plan'), contact.nextPlan],
          [t('field.next-on'), contact.nextOn ? <DueChip date={contact.nextOn} done /> : null],
        ]}
      />
      <AddMore
        childId={childId}
        about="contact"
        entryId={contact.id}
        additions={contact.additions}
        mayWrite={mayWrite}
      />
    </Entry>
  );
}
