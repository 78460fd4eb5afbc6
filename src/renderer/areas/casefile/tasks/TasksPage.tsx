/** What waits in the files of the children one may know of. */
import { useState } from 'react';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FilterSelect } from '../../../ui/FilterSelect.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Asked } from '../parts/Asked.tsx';
import { ChildrenLinks } from '../../../app/ChildrenLinks.tsx';
import { TaskList } from './TaskList.tsx';

export function TasksPage() {
  const t = useWords('casefile');
  const common = useWords('common');
  const may = useCan('casefile.read') !== null;
  const [which, setWhich] = useState<'open' | 'done'>('open');
  const asked = useAsk('casefile.tasks', { done: which === 'done' }, { skip: !may, keepPrevious: true });
  if (!may) {
    return (
      <Page title={t('task.title')}>
        <EmptyState title={common('app.no-access.title')} text={common('app.no-access.text')} />
      </Page>
    );
  }
  const count = asked.data?.tasks.length ?? 0;
  return (
    <Page
      title={t('task.title')}
      state={asked.data && which === 'open' ? t('task.state', { count }) : ''}
      action={
        <FilterSelect
          label={t('task.show')}
          value={which}
          options={(['open', 'done'] as const).map((value) => ({ value, words: t(`task.${value}`) }))}
          onChange={(value) => setWhich(value ?? 'open')}
        />
      }
    >
      <ChildrenLinks />
      <Asked asked={asked}>
        {({ tasks }) =>
          tasks.length === 0 ? (
            <EmptyState title={t(which === 'open' ? 'task.none' : 'task.none-done')} text={t('task.none-text')} />
          ) : (
            <Section title={t(`task.${which}`)}>
              <TaskList tasks={tasks} withChild />
            </Section>
          )
        }
      </Asked>
    </Page>
  );
}
