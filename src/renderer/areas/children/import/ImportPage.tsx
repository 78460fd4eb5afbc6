/** Taking in children from a sheet; what each column means can be said where it was not understood. */
import { useMemo } from 'react';
import { importFields } from '../../../../shared/areas/children.ts';
import type { ImportField } from '../../../../shared/areas/children.ts';
import { useCommand } from '../../../app/api.ts';
import { useHasWord, useLanguage, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ImportSteps } from '../../../ui/importing/ImportSteps.tsx';
import type { Importing, Sheet } from '../../../ui/importing/types.ts';
import { Page } from '../../../ui/Page.tsx';
import { ChildrenLinks } from '../../../app/ChildrenLinks.tsx';
import { listPath } from '../paths.ts';

export function ImportPage() {
  const t = useWords('children');
  const imports = useCan('children.import') !== null;
  const importing = useImporting();
  if (!imports) return <Page title={t('page.import')}>{<EmptyState title={t('page.not-yours')} />}</Page>;
  return (
    <Page title={t('page.import')} state={t('page.import-state')}>
      <ChildrenLinks />
      <ImportSteps importing={importing} />
    </Page>
  );
}

const isField = (field: string | null): field is ImportField => importFields.some((one) => one === field);

function inputOf({ file, columns }: Sheet) {
  const chosen = Object.entries(columns).map(([at, field]) => [at, isField(field) ? field : null] as const);
  return { fileName: file.name, data: file.data, columns: Object.fromEntries(chosen) };
}

function useImporting(): Importing {
  const t = useWords('children');
  const has = useHasWord('children');
  const language = useLanguage();
  const [preview] = useCommand('children.previewImport');
  const [take] = useCommand('children.import');
  const [undo] = useCommand('children.undoImport');
  const [rejected] = useCommand('children.rejected');
  return useMemo(() => {
    const word = (key: string) => (has(key) ? t(key) : null);
    return {
      t,
      place: 'children.import',
      fields: importFields,
      done: { to: listPath, words: t('page.to-children') },
      fieldWord: (field) => word(`column.${field}`),
      ruleWord: (rule) => word(`import.${rule}`),
      preview: (sheet) => preview(inputOf(sheet)),
      take: (id, sheet) => take({ id, ...inputOf(sheet) }),
      undo: (id) => undo({ id }),
      rejected: (sheet) => rejected({ ...inputOf(sheet), language: language.startsWith('qps') ? 'en' : language }),
    };
  }, [t, has, language, preview, take, undo, rejected]);
}
