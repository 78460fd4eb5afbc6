/** What is asked, and how often: sets of domains with what each score means, all of it the organisation's to change. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { AssessmentSet } from '../../../../shared/areas/assessment-parts.ts';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { AssessmentLinks } from '../AssessmentLinks.tsx';
import type { Domain } from '../names.ts';
import { DomainPanel } from './DomainPanel.tsx';
import { RulesSection } from './RulesSection.tsx';
import { SetPanel } from './SetPanel.tsx';
import { SetSection } from './SetSection.tsx';

export type Editing =
  | { readonly what: 'set'; readonly set: AssessmentSet | null }
  | { readonly what: 'domain'; readonly set: AssessmentSet; readonly domain: Domain | null };

export function AskedPage() {
  const t = useWords('assessment');
  const common = useWords('common');
  const mayRead = useCan('assessment.read') !== null;
  const mayEdit = useCan('lists.edit') !== null;
  const [editing, setEditing] = useState<Editing | null>(null);
  const sets = useAsk('assessment.sets', {}, { skip: !mayRead, keepPrevious: true });
  const rules = useAsk('assessment.rules', {}, { skip: !mayRead, keepPrevious: true });
  const add = (
    <Button variant="contained" startIcon={<PlusIcon />} onClick={() => setEditing({ what: 'set', set: null })}>
      {t('asked.add-set')}
    </Button>
  );
  const failure = sets.error ?? rules.error;
  if (!mayRead) {
    return (
      <Page title={t('asked.title')}>
        <EmptyState title={common('app.no-access.title')} text={common('app.no-access.text')} />
      </Page>
    );
  }
  return (
    <Page title={t('asked.title')} state={t('asked.state')} action={mayEdit ? add : undefined}>
      <AssessmentLinks />
      <ErrorLine failure={failure} onRetry={() => [sets, rules].forEach((one) => one.refetch())} />
      {rules.data ? <RulesSection key={rules.data.rev} rules={rules.data} /> : <Loading lines={3} />}
      <Box>
        {sets.data?.sets.map((set) => (
          <SetSection key={set.id} set={set} onEdit={mayEdit ? setEditing : null} />
        ))}
      </Box>
      {editing?.what === 'set' ? <SetPanel set={editing.set} onClose={() => setEditing(null)} /> : null}
      {editing?.what === 'domain' ? (
        <DomainPanel set={editing.set} domain={editing.domain} onClose={() => setEditing(null)} />
      ) : null}
    </Page>
  );
}
