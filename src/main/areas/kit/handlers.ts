/** Every procedure of this area, and where it is done. */
import type { kit } from '../../../shared/areas/kit.ts';
import type { Handlers } from '../../gate/handler.ts';
import { approve, withdrawApproval } from './approvals.ts';
import { child } from './child.ts';
import { addFile, copyFile, file, removeFile, restoreFile } from './files.ts';
import { history } from './history.ts';
import { addTemplate, editTemplate, templates } from './items.ts';
import { edit, end, start } from './kits.ts';
import { addLine, decideLine, editLine } from './lines.ts';
import { exportKits, figures, list } from './list.ts';
import { attachReceipt, move, movements, receiptFile, removeMovement, restoreMovement, stock } from './movements.ts';
import { packable, packing, packListOf } from './packing.ts';
import { handOver, removeReceipt, restoreReceipt, sign } from './receipts.ts';
import { editRules, readRules } from './rules.ts';
import { pack, removeStep, restoreStep, step, unpack } from './steps.ts';
import { addSupport, editSupport, recordCheck, removeSupport, restoreSupport } from './supports.ts';

export const kitHandlers: Handlers<typeof kit> = {
  'kit.child': child,
  'kit.start': start,
  'kit.edit': edit,
  'kit.end': end,
  'kit.addLine': addLine,
  'kit.editLine': editLine,
  'kit.decideLine': decideLine,
  'kit.approve': approve,
  'kit.withdrawApproval': withdrawApproval,
  'kit.step': step,
  'kit.removeStep': removeStep,
  'kit.restoreStep': restoreStep,
  'kit.handOver': handOver,
  'kit.sign': sign,
  'kit.removeReceipt': removeReceipt,
  'kit.restoreReceipt': restoreReceipt,
  'kit.addFile': addFile,
  'kit.file': file,
  'kit.copyFile': copyFile,
  'kit.removeFile': removeFile,
  'kit.restoreFile': restoreFile,
  'kit.addSupport': addSupport,
  'kit.editSupport': editSupport,
  'kit.removeSupport': removeSupport,
  'kit.restoreSupport': restoreSupport,
  'kit.recordCheck': recordCheck,
  'kit.history': history,
  'kit.figures': figures,
  'kit.list': list,
  'kit.export': exportKits,
  'kit.packing': packing,
  'kit.packable': packable,
  'kit.packList': packListOf,
  'kit.pack': pack,
  'kit.unpack': unpack,
  'kit.stock': stock,
  'kit.movements': movements,
  'kit.move': move,
  'kit.removeMovement': removeMovement,
  'kit.restoreMovement': restoreMovement,
  'kit.attachReceipt': attachReceipt,
  'kit.receiptFile': receiptFile,
  'kit.templates': templates,
  'kit.addTemplate': addTemplate,
  'kit.editTemplate': editTemplate,
  'kit.rules': ({ read }) => readRules(read),
  'kit.editRules': editRules,
};
