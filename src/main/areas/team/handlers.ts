/** Every procedure of the team, and where it is done. */
import type { team } from '../../../shared/areas/team.ts';
import type { Handlers } from '../../gate/handler.ts';
import { editRequirement, planRedeployment, recordCheck, requirements } from './checks.ts';
import { exportList } from './export.ts';
import { staffIdOf } from './facts.ts';
import { history } from './history.ts';
import { importStaff, previewImport, rejected, undoImport } from './import.ts';
import { glance, list } from './list.ts';
import { endEmployment, setHours, setJobs, startAgain } from './periods.ts';
import { photo, removePhoto, restorePhoto, setPhoto } from './photo.ts';
import { add, edit, joinAccount, remove, restore } from './profile.ts';
import { readStaff } from './staff.ts';

export const teamHandlers: Handlers<typeof team> = {
  'team.list': list,
  'team.person': ({ read, today }, { id }) => readStaff(read, id, today),
  'team.me': async ({ read, actor }) => ({ id: await staffIdOf(read, actor.id) }),
  'team.add': add,
  'team.edit': edit,
  'team.joinAccount': joinAccount,
  'team.setJobs': setJobs,
  'team.setHours': setHours,
  'team.endEmployment': endEmployment,
  'team.startAgain': startAgain,
  'team.photo': photo,
  'team.setPhoto': setPhoto,
  'team.removePhoto': removePhoto,
  'team.restorePhoto': restorePhoto,
  'team.remove': remove,
  'team.restore': restore,

  'team.recordCheck': recordCheck,
  'team.requirements': requirements,
  'team.editRequirement': editRequirement,
  'team.planRedeployment': planRedeployment,

  'team.glance': glance,

  'team.previewImport': previewImport,
  'team.import': importStaff,
  'team.undoImport': undoImport,
  'team.rejected': rejected,
  'team.history': history,
  'team.export': exportList,
};
