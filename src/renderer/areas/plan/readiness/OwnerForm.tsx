/** Who sees to a criterion, and by when. Where nobody is named it is the child's lead worker. */
import Box from '@mui/material/Box';
import * as z from 'zod';
import { CivilDate } from '../../../../shared/dates.ts';
import { Id } from '../../../../shared/ids.ts';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { DateField, PersonField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { usePeople } from '../parts/usePeople.ts';
import { useFieldWords } from '../parts/usePlanConflict.ts';
import type { Item, ReadinessRecord } from '../types.ts';

const Owning = z.strictObject({ staffId: Id.nullable(), dueOn: CivilDate.nullable() });

interface Props {
  readonly record: ReadinessRecord;
  readonly item: Item;
  readonly onDone: () => void;
}

export function OwnerForm({ record, item, onDone }: Props) {
  const t = useWords('plan');
  const words = useFieldWords();
  const people = usePeople(item.named ? item.owner : null);
  const [run] = useCommand('plan.ownCriterion');
  const form = useContractForm(Owning, { staffId: item.named ? (item.owner?.id ?? null) : null, dueOn: item.dueOn });
  const { child } = record;
  const lead = child.lead ? t('readiness.lead', { name: child.lead.name }) : t('plan.nobody');
  return (
    <Box
      component="section"
      aria-label={t('readiness.owner')}
      sx={{ mt: 3, pt: 2, borderTop: 1, borderColor: 'divider' }}
    >
      <FormSheet
        form={form}
        save={t('readiness.owner-save')}
        onSave={(values, over) =>
          run({ childId: child.id, criterionId: item.criterionId, rev: over ?? item.ownerRev, ...values })
        }
        onSaved={onDone}
        conflictWords={words.field}
        conflictValue={words.value}
      >
        <PersonField control={form.control} name="staffId" label={t('readiness.owner')} people={people} none={lead} />
        <DateField control={form.control} name="dueOn" label={t('field.dueOn')} />
      </FormSheet>
    </Box>
  );
}
