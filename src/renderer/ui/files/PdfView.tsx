/** A PDF, one page at a time. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useWords } from '../../app/i18n.ts';
import { Loading } from '../Section.tsx';
import { openPdf } from './pdf.ts';
import type { OpenPdf } from './pdf.ts';

type State = { readonly pdf: OpenPdf | null; readonly failed: boolean };

/** Opens the document and closes it when it is no longer looked at. */
function usePdf(data: string): State {
  const [state, setState] = useState<State>({ pdf: null, failed: false });
  useEffect(() => {
    const held: { gone: boolean; pdf: OpenPdf | null } = { gone: false, pdf: null };
    openPdf(data).then(
      (pdf) => {
        held.pdf = pdf;
        if (held.gone) void pdf.close();
        else setState({ pdf, failed: false });
      },
      () => setState({ pdf: null, failed: true }),
    );
    return () => {
      held.gone = true;
      void held.pdf?.close();
    };
  }, [data]);
  return state;
}

export function PdfView({ data, name }: { data: string; name: string }) {
  const t = useWords('common');
  const { pdf, failed } = usePdf(data);
  if (failed) return <p>{t('file.cannot-show')}</p>;
  return pdf ? <Pages pdf={pdf} name={name} /> : <Loading lines={6} />;
}

function Pages({ pdf, name }: { pdf: OpenPdf; name: string }) {
  const t = useWords('common');
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState(1);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!canvas.current) return;
    pdf.draw(page, canvas.current, frame.current?.clientWidth ?? 800).catch(() => setFailed(true));
  }, [pdf, page]);
  const go = (to: number) => setPage(Math.min(pdf.pages, Math.max(1, to)));
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'PageDown') go(page + 1);
    else if (event.key === 'PageUp') go(page - 1);
    else return;
    event.preventDefault();
  }
  return (
    <Box ref={frame} onKeyDown={onKeyDown}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'center', gap: 1, mb: 1 }}>
        <Button size="small" disabled={page === 1} onClick={() => go(page - 1)}>
          {t('file.previous-page')}
        </Button>
        <span role="status">{t('file.page-of', { page, of: pdf.pages })}</span>
        <Button size="small" disabled={page === pdf.pages} onClick={() => go(page + 1)}>
          {t('file.next-page')}
        </Button>
      </Box>
      {failed ? <p>{t('file.cannot-show')}</p> : null}
      <Box
        component="canvas"
        ref={canvas}
        role="img"
        aria-label={t('file.page-aria', { name, page })}
        sx={{ width: '100%', display: 'block', border: 1, borderColor: 'divider' }}
      />
    </Box>
  );
}
