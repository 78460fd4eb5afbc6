/** Plans one activity for several children: a meeting, a house made better. Or joins one that is planned already. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import * as z from 'zod';
import { JointFields } from '../../../../shared/areas/plan-parts.ts';
import { Id } from '../../../../shared/ids.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useAsk, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { CheckListField, DateField, PersonField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useUndo } from '../../../ui/Undo.tsx';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { useNames } from '../names.ts';
import { CostFields } from '../parts/CostFields.tsx';
import { usePeople } from '../parts/usePeople.ts';

interface Props {
  readonly childId: string;
  readonly activityId: string;
  readonly name: string;
  readonly onClose: () => void;
}

export function JointPanel(props: Props) {
  const t = useWords('plan');
  return (
    <SidePanel open wide title={t('joint.title', { what: props.name })} onClose={props.onClose}>
      <Existing {...props} />
      <MakeForm {...props} />
    </SidePanel>
  );
}

/** What is planned already for others. */
function Existing({ childId, activityId, onClose }: Props) {
  const t = useWords('plan');
  const { day } = useDates();
  const words = useErrorWords();
  const { say } = useUndo();
  const asked = useAsk('plan.joints', {});
  const [take] = useCommand('plan.take');
  const [join] = useCommand('plan.join');
  const open = (asked.data?.joints ?? []).filter((one) => one.activityId === activityId && one.done < one.children);
  if (open.length === 0) return null;
  const joinIt = async (jointId: string) => {
    const actionId = newId();
    const taken = await take({ childId, actions: [{ id: actionId, activityId }], dueOn: null, staffId: null });
    const result = taken.ok ? await join({ childId, actionId, jointId }) : taken;
    if (result.ok) onClose();
    else say(words(result.error));
  };
  return (
    <Box sx={{ mb: 2 }}>
      <Typography sx={{ fontWeight: 650, mb: 1 }}>{t('joint.existing')}</Typography>
      {open.map((one) => (
        <Box key={one.id} sx={{ display: 'flex', gap: 1, alignItems: 'center', py: 0.5 }}>
          <Box sx={{ flex: 1 }}>
            {[one.what, one.heldOn ? day(one.heldOn) : null, one.place, t('joint.serves', { count: one.children })]
              .filter(Boolean)
              .join(' · ')}
          </Box>
          <Button size="small" variant="outlined" onClick={() => void joinIt(one.id)}>
            {t('joint.join')}
          </Button>
        </Box>
      ))}
    </Box>
  );
}

const Making = JointFields.omit({ costActual: true }).extend({ others: z.array(Id) });

function MakeForm({ childId, activityId, onClose }: Props) {
  const t = useWords('plan');
  const names = useNames();
  const people = usePeople();
  const [ids] = useState(() => ({ id: newId(), actionId: newId() }));
  // The same each time it is saved, so that saving twice makes them once.
  const [actionIds] = useState(() => new Map<string, string>());
  const others = useAsk('plan.others', { childId, activityId });
  const [run] = useCommand('plan.makeJoint');
  const start = {
    what: '',
    heldOn: null,
    place: '',
    staffId: null,
    currency: null,
    costEstimate: null,
    note: '',
    others: [],
  };
  const form = useContractForm(Making, start);
  const { control } = form;
  const save = ({ others: chosen, ...fields }: z.output<typeof Making>) =>
    run({
      ...{ childId, ...ids, activityId, costActual: null, ...fields },
      currency: fields.costEstimate === null ? null : fields.currency,
      others: chosen.map((one) => {
        const actionId = actionIds.get(one) ?? newId();
        actionIds.set(one, actionId);
        return { childId: one, actionId };
      }),
    });
  const open = (others.data?.children ?? []).filter((one) => !one.has);
  return (
    <FormSheet form={form} save={t('joint.save')} onSave={save} onSaved={onClose} onCancel={onClose}>
      <TextField control={control} name="what" label={t('field.what-more')} max={limits.title} />
      <DateField control={control} name="heldOn" label={t('field.dueOn')} />
      <TextField control={control} name="place" label={t('field.place')} max={limits.title} />
      <PersonField control={control} name="staffId" label={t('field.staffId')} people={people} />
      <CostFields control={control} actual={false} />
      {open.length > 0 ? (
        <CheckListField
          control={control}
          name="others"
          label={t('joint.for-whom')}
          options={open.map((one) => ({
            value: one.id,
            words: names.child(one),
            ...(one.house ? { help: one.house } : {}),
          }))}
        />
      ) : null}
      <TextField control={control} name="note" label={t('field.note')} multiline rows={2} max={limits.note} />
    </FormSheet>
  );
}
