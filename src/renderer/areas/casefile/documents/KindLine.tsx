/** One kind of paper in a child's file: how it stands, and each paper there is of it. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import type { ChildDocument, DocumentLine } from '../../../../shared/areas/casefile-documents.ts';
import { useWords } from '../../../app/i18n.ts';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useKindName } from '../names.ts';
import type { Opened } from './DocumentsPage.tsx';
import { lookOf } from './states.ts';
import { useDocumentWords } from './useDocumentWords.ts';

interface Props {
  readonly line: DocumentLine;
  readonly mayWrite: boolean;
  readonly onOpen: (opened: Opened) => void;
}

export function KindLine({ line, mayWrite, onOpen }: Props) {
  const t = useWords('casefile');
  const name = useKindName()(line.kind);
  const words = useDocumentWords();
  const { kind, documents, state, expiry } = line;
  const only = documents.length === 1 ? documents[0] : undefined;
  const add = () => onOpen({ kind, document: null });
  return (
    <Box component="li" sx={row}>
      <Box sx={{ fontWeight: 550, minWidth: 0, overflowWrap: 'anywhere' }}>
        {only ? (
          <Link component="button" type="button" sx={link} onClick={() => onOpen({ kind, document: only })}>
            {only.title ?? name}
          </Link>
        ) : (
          name
        )}
      </Box>
      <Box sx={{ minWidth: 0 }}>
        {documents.length > 1 ? (
          documents.map((one) => (
            <Paper key={one.id} paper={one} name={name} onOpen={() => onOpen({ kind, document: one })} />
          ))
        ) : (
          <StateChip
            plain
            state={lookOf({ state, expiry })}
            words={words({ state, expiry, expiresOn: only?.expiresOn ?? null })}
            why={state === 'not-needed' ? (only?.steps[0]?.note ?? null) : null}
          />
        )}
        {only ? <Small paper={only} /> : null}
      </Box>
      {mayWrite ? (
        <Button
          size="small"
          className="no-print"
          aria-label={t('document.write-down', { document: name })}
          onClick={only && documents.length === 1 ? () => onOpen({ kind, document: only }) : add}
        >
          {t(only ? 'document.open' : 'document.write')}
        </Button>
      ) : null}
    </Box>
  );
}

function Paper({
  paper,
  name,
  onOpen,
}: {
  readonly paper: ChildDocument;
  readonly name: string;
  readonly onOpen: () => void;
}) {
  const words = useDocumentWords();
  return (
    <Box sx={{ mb: 0.5 }}>
      <Link component="button" type="button" sx={link} onClick={onOpen}>
        {paper.title ?? paper.number ?? name}
      </Link>{' '}
      <StateChip plain state={lookOf(paper)} words={words(paper)} />
      <Small paper={paper} />
    </Box>
  );
}

/** Number, who gave it, where the original lies, how many files: what somebody looks for. */
function Small({ paper }: { readonly paper: ChildDocument }) {
  const t = useWords('casefile');
  const facts = [
    paper.number,
    paper.originalAt ? t('document.original-at', { place: paper.originalAt }) : null,
    paper.confidence === 'verified' ? t('confidence.verified') : null,
    paper.files.length > 0 ? t('document.files', { count: paper.files.length }) : null,
  ];
  const told = facts.filter(Boolean);
  if (told.length === 0 && paper.confidence !== 'conflicting') return null;
  return (
    <Box sx={small}>
      {told.map((fact) => (
        // Each in the direction of its own letters.
        <bdi key={fact}>{fact}</bdi>
      ))}
      {paper.confidence === 'conflicting' ? (
        <StateChip plain state="due-soon" words={t('confidence.conflicting')} />
      ) : null}
    </Box>
  );
}

const small = {
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 1.5,
  fontSize: '0.8125rem',
  color: 'text.secondary',
  overflowWrap: 'anywhere',
};
const link = { textAlign: 'start', fontSize: 'inherit', fontWeight: 'inherit', overflowWrap: 'anywhere' } as const;
const row = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr', sm: 'minmax(0, 1fr) minmax(0, 1.3fr) 110px' },
  alignItems: 'center',
  columnGap: 2,
  rowGap: 0.5,
  minHeight: 44,
  py: 0.5,
  borderBottom: 1,
  borderColor: 'divider',
  breakInside: 'avoid',
  '&:last-child': { borderBottom: 0 },
  '& > button:last-child': { justifySelf: 'end' },
};
