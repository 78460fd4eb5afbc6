/** What safe recruitment asks of whom: the organisation's to decide. */
import { useState } from 'react';
import { jobs } from '../../../../shared/areas/team.ts';
import type { CheckKind } from '../../../../shared/areas/team.ts';
import type { Output } from '../../../../shared/contract.ts';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { DataList } from '../../../ui/DataList.tsx';
import type { Column } from '../../../ui/DataList.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useTeamNames } from '../names.ts';
import { TeamLinks } from '../TeamLinks.tsx';
import { RequirementPanel } from './RequirementPanel.tsx';

export type Requirement = Output<'team.requirements'>['requirements'][number];
const none: readonly Requirement[] = [];

export function RequirementsPage() {
  const t = useWords('team');
  const manages = useCan('team.manage') !== null;
  const asked = useAsk('team.requirements', {}, { keepPrevious: true });
  const [open, setOpen] = useState<CheckKind | null>(null);
  const columns = useColumns();
  const requirements = asked.data?.requirements ?? none;
  const opened = requirements.find((one) => one.kind === open);
  return (
    <Page title={t('page.checks')} state={t('page.checks-state')}>
      <TeamLinks />
      <DataList
        noSearch
        label={t('page.checks')}
        place="team.requirements"
        rows={requirements}
        columns={columns}
        rowId={(one) => one.kind}
        onOpen={manages ? (one) => setOpen(one.kind) : undefined}
        loading={asked.loading}
        error={asked.error}
        onRetry={asked.refetch}
        empty={null}
      />
      {opened ? <RequirementPanel key={opened.kind} requirement={opened} onClose={() => setOpen(null)} /> : null}
    </Page>
  );
}

function useColumns(): readonly Column<Requirement>[] {
  const t = useWords('team');
  const names = useTeamNames();
  const whom = (one: Requirement) =>
    one.jobs.length === 0
      ? t('list.nobody')
      : one.jobs.length === jobs.length
        ? t('list.everybody')
        : names.jobs(one.jobs);
  return [
    { key: 'kind', head: t('list.check'), width: '1.4fr', cell: (one) => t(`check.${one.kind}`) },
    { key: 'jobs', head: t('list.asked-of'), width: '2.6fr', cell: whom },
    {
      key: 'valid',
      head: t('list.good-for'),
      width: '1fr',
      cell: (one) => (one.validMonths === null ? t('field.for-good') : t('list.months', { count: one.validMonths })),
    },
  ];
}
