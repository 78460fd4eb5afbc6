/** Every consent that was given, refused or withdrawn, newest first; none is ever written over. */
import Button from '@mui/material/Button';
import type { Consent } from '../../../../shared/areas/casefile-consents.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { StateChip } from '../../../ui/StateChip.tsx';
import { Entries, Entry, Said } from '../parts/Entry.tsx';
import { FilesOf } from '../parts/FilesOf.tsx';
import { RemoveTool } from '../parts/Tools.tsx';
import { useRemoving } from '../parts/useRemoving.ts';
import { lookOfStanding } from './states.ts';

interface Props {
  readonly childId: string;
  readonly consents: readonly Consent[];
  readonly mayWrite: boolean;
  readonly onWithdraw: (consent: Consent) => void;
}

export function ConsentEntries({ consents, ...props }: Props) {
  const t = useWords('casefile');
  return (
    <Entries label={t('consent.records')}>
      {consents.map((consent) => (
        <One key={consent.id} consent={consent} {...props} />
      ))}
    </Entries>
  );
}

function One({ childId, consent, mayWrite, onWithdraw }: Omit<Props, 'consents'> & { readonly consent: Consent }) {
  const t = useWords('casefile');
  const { short, day } = useDates();
  const remove = useRemoving(childId);
  const { standing, replaced } = consent;
  const who =
    consent.voice === 'child' ? t('voice.child') : [consent.giver, consent.relation].filter(Boolean).join(', ');
  const name = t('consent.entry', { about: t(`consentKind.${consent.kind}`), who });
  return (
    <Entry
      on={consent.saidOn}
      title={name}
      chips={
        <>
          <StateChip plain state={lookOfStanding[standing]} words={t(`standing.${standing}`)} />
          {replaced ? <StateChip plain state="not-relevant" words={t('consent.replaced')} /> : null}
        </>
      }
      faint={replaced || standing !== 'given'}
      entry={consent}
      actions={
        mayWrite && consent.withdrawnOn === null ? (
          <>
            {consent.answer === 'given' ? (
              <Button size="small" onClick={() => onWithdraw(consent)}>
                {t('consent.withdraw')}
              </Button>
            ) : null}
            <RemoveTool of={name} onClick={() => void remove('consent', consent)} />
          </>
        ) : null
      }
    >
      <Said
        items={[
          [t('field.form'), consent.form ? t(`form.${consent.form}`) : null],
          [t('field.partners'), consent.partners],
          [t('field.scope'), consent.scope],
          [t('field.withheld'), consent.withheld],
          [t('field.expires-on'), consent.expiresOn ? day(consent.expiresOn) : null],
          [t('field.told'), consent.told === null ? null : t(consent.told ? 'known.yes' : 'known.no')],
          [t('field.note'), consent.note],
          [
            t('field.withdrawn'),
            consent.withdrawnOn
              ? t('consent.withdrawn-by', { date: short(consent.withdrawnOn), who: consent.withdrawnBy ?? '' })
              : null,
          ],
          [t('field.withdrawn-why'), consent.withdrawnWhy],
        ]}
      />
      <FilesOf childId={childId} about="consent" entryId={consent.id} files={consent.files} mayAdd={mayWrite} />
    </Entry>
  );
}
