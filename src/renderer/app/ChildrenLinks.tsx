/**
 * From one page about all children to the next: the list, what their files lack and leave to be done, and what the
 * lists ask. Put under the title of every page of these areas; each person sees what their roles may enter.
 */
import { AreaLinks } from '../ui/AreaLinks.tsx';
import { useAsk } from './api.ts';
import { useWords } from './i18n.ts';
import { useCan } from './me.ts';

export function ChildrenLinks() {
  const t = useWords('common');
  const lists = useCan('children.read') !== null;
  const files = useCan('casefile.read') !== null;
  const imports = useCan('children.import') !== null;
  const edits = useCan('lists.edit') !== null;
  const waiting = useAsk('casefile.tasks', {}, { skip: !files, keepPrevious: true }).data?.tasks.length ?? 0;
  const links = [
    { to: '/children', words: t('files.list'), shown: lists },
    { to: '/casefile/documents', words: t('files.missing'), shown: files },
    {
      to: '/casefile/tasks',
      words: waiting > 0 ? t('files.waiting-count', { count: waiting }) : t('files.waiting'),
      shown: files,
    },
    { to: '/children/import', words: t('files.import'), shown: imports },
    { to: '/children/choices', words: t('files.choices'), shown: edits },
    { to: '/casefile/kinds', words: t('files.kinds'), shown: edits },
  ];
  return <AreaLinks label={t('files.parts')} links={links.filter((link) => link.shown)} />;
}
