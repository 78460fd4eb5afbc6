/** Taking a child into the list, and what caseload needs of it; the rows are those of the child's own record. */
import type { ChildLine } from '../../../shared/areas/caseload.ts';
import type { Parsed } from '../../../shared/contract.ts';
import type { CommandContext } from '../../gate/handler.ts';
import { addChild as add, editChild as edit } from '../children/facts.ts';
import { childLine } from './shown.ts';

export async function addChild(context: CommandContext, input: Parsed<'caseload.addChild'>): Promise<ChildLine> {
  await add(context, input);
  return childLine(context, input.id);
}

export async function editChild(context: CommandContext, input: Parsed<'caseload.editChild'>): Promise<ChildLine> {
  const { sex, house, complexity } = input;
  await edit(context, input, { sex, house, complexity });
  return childLine(context, input.childId);
}
