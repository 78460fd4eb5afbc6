/** The legal steps of a child's way home: a list that each organisation writes for its own country. */
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { DataList } from '../../../ui/DataList.tsx';
import type { Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Go } from '../../../ui/Go.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useNames } from '../names.ts';
import { Answered } from '../parts/Answered.tsx';
import { PartHead } from '../parts/PartHead.tsx';
import { listsPath, partPath } from '../paths.ts';
import { legalShape } from '../states.tsx';
import type { LegalRecord, LegalStep } from '../types.ts';
import { LegalPanel } from './LegalPanel.tsx';

export function LegalPage() {
  const { childId = '' } = useParams();
  const asked = useAsk('plan.legal', { childId }, { keepPrevious: true });
  return <Answered asked={asked}>{(record) => <Legal key={record.child.id} record={record} />}</Answered>;
}

function Legal({ record }: { readonly record: LegalRecord }) {
  const t = useWords('plan');
  const mayWrite = useCan('plan.write') !== null;
  const mayEdit = useCan('lists.edit') !== null;
  const [open, setOpen] = useState<string | null>(null);
  const columns = useColumns();
  const { steps, child } = record;
  const settled = steps.filter((one) => one.state === 'done' || one.state === 'not-applicable').length;
  const step = steps.find((one) => one.stepId === open);
  return (
    <>
      <PartHead
        title={t('legal.title')}
        state={
          <>
            {t('legal.state', { done: settled, count: steps.length })}{' '}
            {record.placementType ? (
              t('legal.for', { type: t(`type.${record.placementType}`) })
            ) : (
              <Go to={partPath(child.id, 'plan')}>{t('legal.no-type')}</Go>
            )}
          </>
        }
        tools={
          <>
            {mayEdit ? <Go to={listsPath}>{t('legal.edit-list')}</Go> : null}
            <PrintButton />
          </>
        }
      />
      <Box sx={{ '& .list-frame': { maxHeight: 'none' } }}>
        <DataList
          bare
          label={t('legal.title')}
          place="plan.legal"
          rows={steps}
          columns={columns}
          rowId={(one) => one.stepId}
          onOpen={mayWrite ? (one) => setOpen(one.stepId) : undefined}
          empty={<EmptyState title={t('legal.empty')} text={t('legal.empty-text')} />}
        />
      </Box>
      <Box sx={{ mt: 1, fontSize: '0.8125rem', color: 'text.secondary' }}>{t('legal.origin')}</Box>
      {step ? <LegalPanel key={step.stepId} childId={child.id} step={step} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

function useColumns(): readonly Column<LegalStep>[] {
  const t = useWords('plan');
  const names = useNames();
  const { short } = useDates();
  return [
    {
      key: 'step',
      head: t('column.step'),
      width: '2.4fr',
      cell: (one) => names.entry('legal-step', { id: one.stepId, name: one.name }),
    },
    {
      key: 'state',
      head: t('column.state'),
      width: '1.4fr',
      cell: (one) => (
        <StateChip plain state={legalShape[one.state]} words={t(`legal-state.${one.state}`)} why={one.reason} />
      ),
    },
    { key: 'on', head: t('column.day'), width: '130px', cell: (one) => (one.on ? short(one.on) : '') },
    { key: 'document', head: t('field.document'), width: '1.2fr', cell: (one) => one.document },
  ];
}
