/** Taking in people from a sheet. */
import { useMemo } from 'react';
import { useCommand } from '../../../app/api.ts';
import { useHasWord, useLanguage, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ImportSteps } from '../../../ui/importing/ImportSteps.tsx';
import type { Importing } from '../../../ui/importing/types.ts';
import { Page } from '../../../ui/Page.tsx';
import { teamPath } from '../paths.ts';
import { TeamLinks } from '../TeamLinks.tsx';

export function ImportPage() {
  const t = useWords('team');
  const manages = useCan('team.manage') !== null;
  const importing = useImporting();
  if (!manages) return <Page title={t('page.import')}>{<EmptyState title={t('page.not-yours')} />}</Page>;
  return (
    <Page title={t('page.import')} state={t('page.import-state')}>
      <TeamLinks />
      <ImportSteps importing={importing} />
    </Page>
  );
}

function useImporting(): Importing {
  const t = useWords('team');
  const has = useHasWord('team');
  const language = useLanguage();
  const [preview] = useCommand('team.previewImport');
  const [take] = useCommand('team.import');
  const [undo] = useCommand('team.undoImport');
  const [rejected] = useCommand('team.rejected');
  return useMemo(() => {
    const word = (key: string) => (has(key) ? t(key) : null);
    return {
      t,
      place: 'team.import',
      fields: [],
      done: { to: teamPath, words: t('page.to-people') },
      fieldWord: (field) => word(`column.${field}`),
      ruleWord: (rule) => word(`import.${rule}`),
      preview: ({ file }) => preview({ fileName: file.name, data: file.data }),
      take: (id, { file }) => take({ id, fileName: file.name, data: file.data }),
      undo: async (id) => {
        const result = await undo({ id });
        return result.ok
          ? { ok: true, value: { ...result.value, kept: result.value.kept.map((one) => one.name) } }
          : result;
      },
      rejected: ({ file }) =>
        rejected({ fileName: file.name, data: file.data, language: language.startsWith('qps') ? 'en' : language }),
    };
  }, [t, has, language, preview, take, undo, rejected]);
}
