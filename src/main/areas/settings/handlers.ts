/** The organisation, its people, and what has been done: every `settings.*` procedure. */
import type { settings } from '../../../shared/areas/settings.ts';
import { readOrganisation } from '../../gate/organisation.ts';
import type { QueryContext, SystemContext, SystemHandlers } from '../../gate/handler.ts';
import { addPerson, disablePerson, editPerson, enablePerson, resetPassword, setRoles } from './accounts.ts';
import { accessPage, auditEntry, auditPage, exportAccess, exportAudit, sheet } from './audit.ts';
import { arrange, everybody, toPerson } from './people.ts';

async function organisation({ read }: Pick<QueryContext, 'read'>) {
  const { recoveryConfirmed: _, ...row } = await readOrganisation(read);
  return row;
}

async function people(context: QueryContext & SystemContext) {
  const slots = await context.keys.all();
  const temporary = new Set(slots.filter((slot) => slot.temporary).map((slot) => slot.userId));
  return (await everybody(context.read)).map((row) => toPerson(row, temporary));
}

async function diagnostics({ store, about, read }: QueryContext & SystemContext) {
  const info = await store.info();
  const page = await auditPage(read, { limit: 1 });
  return {
    version: about.version,
    driver: info.driver,
    cipher: info.cipher,
    sqlite: info.sqlite,
    schemaVersion: info.schemaVersion,
    recordsBytes: info.recordsBytes,
    filesBytes: info.filesBytes,
    changes: page.total,
    runtime: about.runtime,
    platform: `${process.platform} ${process.arch}`,
    remarks: [...about.remarks],
  };
}

export const settingsHandlers: SystemHandlers<typeof settings> = {
  'settings.organisation': (context) => organisation(context),
  'settings.editOrganisation': async (context, { id, rev, ...input }) => {
    await context.tx.update('organisation', id, rev, {
      ...(input.name === undefined ? {} : { name: input.name }),
      ...(input.language === undefined ? {} : { language: input.language }),
      ...(input.country === undefined ? {} : { country: input.country }),
      ...(input.transitionStartedOn === undefined ? {} : { transition_started_on: input.transitionStartedOn }),
      ...(input.idleMinutes === undefined ? {} : { idle_minutes: input.idleMinutes }),
    });
    return organisation(context);
  },
  'settings.people': async (context, { search = '', sort = 'name', direction = 'up' }) => {
    return { people: arrange(await people(context), sort, direction, search) };
  },
  'settings.addPerson': addPerson,
  'settings.editPerson': editPerson,
  'settings.setRoles': setRoles,
  'settings.disablePerson': disablePerson,
  'settings.enablePerson': enablePerson,
  'settings.resetPassword': resetPassword,
  'settings.setLanguage': async ({ tx, actor }, { language }) => {
    await tx.update('app_user', actor.id, null, { language });
    return {};
  },
  'settings.audit': ({ read }, input) => auditPage(read, input),
  'settings.auditEntry': ({ read }, { changeId }) => auditEntry(read, changeId),
  'settings.accessLog': ({ read }, input) => accessPage(read, input),
  'settings.exportAudit': async ({ read, words }, { language, ...filter }) =>
    exportAudit(read, filter, await words(language)),
  'settings.exportAccess': async ({ read, words }, { language }) => exportAccess(read, await words(language)),
  'settings.exportPeople': async (context, { search = '', language }) => {
    const words = await context.words(language);
    const rows = arrange(await people(context), 'name', 'up', search).map((person) => [
      person.name,
      person.signInName,
      person.roles.map((role) => words.t(`common:role.${role}`)).join(', '),
      words.t(`settings:people.${person.active ? 'active' : 'disabled'}`),
      person.addedAt,
    ]);
    return sheet(words, 'people.fileName', ['person', 'signInName', 'roles', 'state', 'added'], rows);
  },
  'settings.verifyLog': ({ store }) => store.verifyLog(),
  'settings.diagnostics': (context) => diagnostics(context),
};
