/** The form of a session: what it starts with, and what it sends. */
import * as z from 'zod';
import type { SupervisionSession } from '../../../../shared/areas/supervision.ts';
import { supervisionKinds } from '../../../../shared/areas/supervision.ts';
import type { Input } from '../../../../shared/contract.ts';
import { CivilDate } from '../../../../shared/dates.ts';
import { Id } from '../../../../shared/ids.ts';
import type { FieldError } from '../../../../shared/result.ts';
import { limits, optionalText, text } from '../../../../shared/text.ts';
import type { ContractForm } from '../../../ui/useContractForm.ts';

export const SessionValues = z.strictObject({
  rev: z.int().nullable(),
  kind: z.enum(supervisionKinds),
  on: CivilDate,
  supervisorId: Id.nullable(),
  /** Of every kind but a group. */
  person: Id.nullable(),
  group: z.array(Id),
  discussed: optionalText(limits.note),
  decisions: optionalText(limits.note),
  actions: z
    .array(
      z.strictObject({ actionId: Id, text: text(limits.reason), ownerId: Id.nullable(), dueOn: CivilDate.nullable() }),
    )
    .max(40),
  wellbeing: optionalText(limits.note),
});
export type SessionInput = z.input<typeof SessionValues>;
export type SessionValues = z.output<typeof SessionValues>;
export type SessionForm = ContractForm<SessionInput, SessionValues>;

interface Start {
  readonly today: string;
  readonly me: string | null;
  readonly person: string | null;
  readonly supervisor: string | null;
}

export function newSession({ today, me, person, supervisor }: Start): SessionInput {
  return {
    rev: null,
    kind: 'individual',
    on: today,
    supervisorId: supervisor ?? (me === person ? null : me),
    person,
    group: [],
    discussed: '',
    decisions: '',
    actions: [],
    wellbeing: '',
  };
}

export function valuesOf(session: SupervisionSession, wellbeing: string | null): SessionInput {
  const ids = session.people.map((one) => one.id);
  return {
    rev: session.rev,
    kind: session.kind,
    on: session.on,
    supervisorId: session.supervisor.id,
    person: session.kind === 'group' ? null : (ids[0] ?? null),
    group: session.kind === 'group' ? ids : [],
    discussed: session.discussed ?? '',
    decisions: session.decisions ?? '',
    actions: session.actions.map((one) => ({
      actionId: one.id,
      text: one.text,
      ownerId: one.owner.id,
      dueOn: one.dueOn,
    })),
    wellbeing: wellbeing ?? '',
  };
}

/** Only a session of two has a part of its own for the two, and only one of them writes it. */
export function hasPrivatePart(
  values: Pick<SessionValues, 'kind' | 'supervisorId' | 'person'>,
  me: string | null,
): boolean {
  if (me === null || values.kind !== 'individual' || values.person === null) return false;
  return values.supervisorId === me || values.person === me;
}

/** What a person still has to say; main asks for the same. */
export function stillAsked(values: SessionValues): readonly FieldError[] {
  const missing: FieldError[] = [];
  if (values.supervisorId === null) missing.push({ path: 'supervisorId', rule: 'required' });
  if (values.kind !== 'group' && values.person === null) missing.push({ path: 'person', rule: 'required' });
  if (values.kind === 'group' && values.group.length === 0) missing.push({ path: 'group', rule: 'required' });
  values.actions.forEach((one, index) => {
    if (one.ownerId === null) missing.push({ path: `actions.${index}.ownerId`, rule: 'required' });
  });
  return missing;
}

/** @returns null while something is still to be said. */
export function asInput(id: string, values: SessionValues, me: string | null): Input<'supervision.record'> | null {
  const { rev, kind, on, supervisorId, person, discussed, decisions } = values;
  const staffIds = kind === 'group' ? [...values.group] : person === null ? [] : [person];
  const actions = values.actions.flatMap(({ actionId, text: words, ownerId, dueOn }) =>
    ownerId === null ? [] : [{ id: actionId, text: words, ownerId, dueOn }],
  );
  if (supervisorId === null || staffIds.length === 0 || actions.length < values.actions.length) return null;
  const told = hasPrivatePart(values, me) ? { wellbeing: values.wellbeing } : {};
  return { id, rev, kind, on, supervisorId, staffIds, discussed, decisions, actions, ...told };
}

/** Main names the people in one list; the form has a field for one and a list for a group. */
export function inForm(error: FieldError, kind: SessionValues['kind']): FieldError {
  return error.path.startsWith('staffIds') ? { ...error, path: kind === 'group' ? 'group' : 'person' } : error;
}
