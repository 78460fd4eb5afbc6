/** The few sentences other areas give to the board, each in its own area's words. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { BoardLine } from '../../../../shared/areas/journey-board.ts';
import { useHasWord, useLanguage, useWords } from '../../../app/i18n.ts';
import { StateChip } from '../../../ui/StateChip.tsx';

const states = { plain: null, good: 'done', due: 'due-soon', late: 'overdue' } as const;

const monthOf = { month: 'long', year: 'numeric' } as const;
const isMonth = (value: string | number): value is string => typeof value === 'string' && /^\d{4}-\d{2}$/.test(value);

/** A sentence of an area; one that its words do not know is left out rather than shown as a key. */
function useSentence(): (line: BoardLine) => string | null {
  const language = useLanguage();
  const words = { premises: useWords('premises'), money: useWords('money'), stakeholders: useWords('stakeholders') };
  const has = {
    premises: useHasWord('premises'),
    money: useHasWord('money'),
    stakeholders: useHasWord('stakeholders'),
  };
  const month = new Intl.DateTimeFormat(language.startsWith('qps') ? 'en' : language, { ...monthOf, timeZone: 'UTC' });
  return ({ area, key, values }) => {
    const name = `board.${key}`;
    const known: (key: string) => boolean = has[area];
    if (!known(name) && !known(`${name}_other`)) return null;
    const said: (key: never, values: Readonly<Record<string, string | number>>) => string = words[area];
    const read = Object.entries(values).map(([value, of]) => [
      value,
      isMonth(of) ? month.format(new Date(`${of}-01`)) : of,
    ]);
    return said(name as never, Object.fromEntries(read) as typeof values);
  };
}

export function Lines({ lines }: { readonly lines: readonly BoardLine[] }) {
  const t = useWords('journey');
  const sentence = useSentence();
  const said = lines.flatMap((line) => {
    const words = sentence(line);
    return words === null ? [] : [{ line, words }];
  });
  if (said.length === 0) return <Typography color="text.secondary">{t('board.noLines')}</Typography>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 }}>
      {said.map(({ line, words }) => {
        const state = states[line.tone];
        return (
          <li key={`${line.area} ${line.key}`}>
            {state === null ? words : <StateChip plain state={state} words={words} />}
          </li>
        );
      })}
    </Box>
  );
}
