/** The papers of a child: what is required and missing first, then what is there; the rest of the list behind a button. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { ChildDocument, DocumentKind, DocumentLine } from '../../../../shared/areas/casefile-documents.ts';
import { isPresent } from '../../../../shared/rules/child-documents.ts';
import type { Output } from '../../../../shared/contract.ts';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { Go } from '../../../ui/Go.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Section } from '../../../ui/Section.tsx';
import { AddButton } from '../parts/AddButton.tsx';
import { Asked } from '../parts/Asked.tsx';
import { useChildId } from '../parts/useChildId.ts';
import { kindsPath } from '../paths.ts';
import { DocumentPanel } from './DocumentPanel.tsx';
import { KindLine } from './KindLine.tsx';

type Documents = Output<'casefile.documents'>;
/** A paper that is opened, or a kind of which a new one is written down. */
export type Opened = { readonly kind: DocumentKind | null; readonly document: ChildDocument | null };

export function DocumentsPage() {
  const childId = useChildId();
  const asked = useAsk('casefile.documents', { childId }, { keepPrevious: true });
  return <Asked asked={asked}>{(documents) => <Papers childId={childId} documents={documents} />}</Asked>;
}

const isOpen = ({ kind, state }: DocumentLine) =>
  kind.required && !kind.retired && !isPresent(state) && state !== 'not-needed';

function Papers({ childId, documents }: { readonly childId: string; readonly documents: Documents }) {
  const t = useWords('casefile');
  const mayWrite = useCan('casefile.write') !== null;
  const [open, setOpen] = useState<Opened | null>(null);
  const { lines, required, present } = documents;
  const missing = lines.filter(isOpen);
  const there = lines.filter((line) => !isOpen(line) && (line.documents.length > 0 || line.kind.required));
  const rest = lines.filter((line) => !missing.includes(line) && !there.includes(line));
  const shown = { childId, mayWrite, onOpen: setOpen };
  return (
    <>
      <Section
        title={t('document.missing')}
        state={
          <Typography color="text.secondary">
            {required === 0 ? t('document.none-required') : t('document.score', { present, required })}
          </Typography>
        }
        action={
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            {mayWrite ? (
              <AddButton main words={t('document.add')} onClick={() => setOpen({ kind: null, document: null })} />
            ) : null}
            <PrintButton />
          </Box>
        }
      >
        {missing.length === 0 ? (
          <Typography>{t('document.nothing-missing')}</Typography>
        ) : (
          <Lines lines={missing} {...shown} />
        )}
      </Section>
      {there.length > 0 ? (
        <Section title={t('document.there')}>
          <Lines lines={there} {...shown} />
        </Section>
      ) : null}
      {rest.length > 0 ? <Rest lines={rest} {...shown} /> : null}
      {open ? (
        <DocumentPanel
          key={open.document?.id ?? open.kind?.id ?? 'new'}
          childId={childId}
          opened={open}
          lines={lines}
          mayWrite={mayWrite}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}

interface LinesProps {
  readonly childId: string;
  readonly lines: readonly DocumentLine[];
  readonly mayWrite: boolean;
  readonly onOpen: (opened: Opened) => void;
}

function Lines({ lines, ...props }: LinesProps) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {lines.map((line) => (
        <KindLine key={line.kind.id} line={line} {...props} />
      ))}
    </Box>
  );
}

/** Kinds that nobody asks for and nobody has: behind a button, with where the list comes from. */
function Rest({ lines, ...props }: LinesProps) {
  const t = useWords('casefile');
  const mayEditList = useCan('lists.edit') !== null;
  const [all, setAll] = useState(false);
  return (
    <Section
      title={t('document.others')}
      state={<Typography color="text.secondary">{t('document.others-state', { count: lines.length })}</Typography>}
      action={
        <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'document.hide-others' : 'document.show-others')}
        </Button>
      }
    >
      {all ? <Lines lines={lines} {...props} /> : null}
      <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
        {t('document.list-origin')} {mayEditList ? <Go to={kindsPath}>{t('document.change-list')}</Go> : null}
      </Typography>
    </Section>
  );
}
