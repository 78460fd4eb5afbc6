/** What each column of a sheet was understood as, and the choice of another meaning, or of none. */
import Box from '@mui/material/Box';
import { useWords } from '../../app/i18n.ts';
import type { ImportPreview } from '../../../shared/areas/imports.ts';
import { FilterSelect } from '../FilterSelect.tsx';
import { Section } from '../Section.tsx';
import type { Chosen, Importing } from './types.ts';

interface Props {
  readonly importing: Importing;
  readonly preview: ImportPreview;
  readonly chosen: Chosen;
  readonly busy: boolean;
  readonly onChoose: (chosen: Chosen) => void;
}

export function ColumnMap({ importing, preview, chosen, busy, onChoose }: Props) {
  const common = useWords('common');
  const options = importing.fields.map((value) => ({ value, words: importing.fieldWord(value) ?? value }));
  return (
    <Section title={common('importing.columns')}>
      <Box aria-busy={busy} sx={gridStyle}>
        {preview.columns.map(({ heading, field }, at) => (
          <FilterSelect
            key={at}
            label={heading === '' ? common('importing.column', { n: at + 1 }) : heading}
            value={field}
            all={common('importing.not-read')}
            options={options}
            onChange={(value) => onChoose({ ...chosen, [String(at)]: value })}
          />
        ))}
      </Box>
    </Section>
  );
}

const gridStyle = {
  display: 'grid',
  gap: 1.5,
  gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
  '& .MuiTextField-root': { maxWidth: 'none', width: '100%' },
};
