/** What a theme is called and what to look at: the organisation's own words, else the shipped ones. */
import { useMemo } from 'react';
import { themes as shipped } from '../../../../shared/catalogue/journey.ts';
import { useHasWord, useWords } from '../../../app/i18n.ts';

export interface ThemeWords {
  readonly name: (theme: { readonly id: string; readonly name: string | null }) => string;
  readonly hint: (theme: { readonly id: string; readonly hint: string | null }) => string | null;
  /** Actions proposed when the theme is weak, and the stage they usually belong to. */
  readonly proposals: (themeId: string) => { readonly stageId: string | null; readonly texts: readonly string[] };
}

export function useThemeWords(): ThemeWords {
  const t = useWords('journey');
  const has = useHasWord('journey');
  return useMemo(() => {
    const word = (key: string) => (has(key) ? t(key) : null);
    return {
      name: ({ id, name }) => name ?? word(`entry.${id}`) ?? t('assess.unnamed'),
      hint: ({ id, hint }) => hint ?? word(`hint.${id}`),
      proposals: (themeId) => {
        const theme = shipped.find((one) => one.id === themeId);
        const numbers = Array.from({ length: theme?.proposals ?? 0 }, (_, i) => i + 1);
        return {
          stageId: theme?.stageId ?? null,
          texts: numbers.flatMap((n) => word(`propose.${themeId}.${n}`) ?? []),
        };
      },
    };
  }, [t, has]);
}
