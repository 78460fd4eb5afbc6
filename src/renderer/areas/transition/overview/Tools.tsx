/** What one can do with the whole way: change it, print it, take it along as CSV, see the documents behind it. */
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useWords } from '../../../app/i18n.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { GoButton } from '../../../ui/Go.tsx';
import { PdfButton } from '../../../ui/PdfButton.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { documentsPath } from '../paths.ts';
import { useExport } from '../useExport.ts';

export function Tools({ linked, children }: { linked: boolean; children: ReactNode }) {
  const t = useWords('transition');
  const ask = useExport({ list: 'stages' });
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
      {linked ? (
        <GoButton to={documentsPath} variant="outlined">
          {t('overview.documents')}
        </GoButton>
      ) : null}
      {children}
      <PrintButton />
      <PdfButton fileName="homeward-transition" />
      {linked ? <CsvButton ask={ask} /> : null}
    </Box>
  );
}
