/** A home with a team whose work asks for nothing yet, so that a story of training or of caseload begins at once. */
import type { Job } from '../../../src/shared/areas/team.ts';
import { addDays, civilDateAt } from '../../../src/shared/dates.ts';
import { newId, type Person } from '../home.ts';

export const today = (): string => civilDateAt(Date.now());

/** Nothing is required of anybody. */
async function askNothing(person: Person): Promise<void> {
  for (const { kind, rev } of (await person.ask('team.requirements', {})).requirements) {
    await person.ask('team.editRequirement', { kind, rev, jobs: [], validMonths: null });
  }
  for (const { id, rev, requiredFor } of (await person.ask('training.topics', {})).topics) {
    if (requiredFor.length > 0) await person.ask('training.editTopic', { id, rev, requiredFor: [] });
  }
}

export async function addStaff(person: Person, name: string, job: Job): Promise<string> {
  const id = newId();
  await person.ask('team.add', {
    ...{ id, name, employer: 'own', standing: 'professional', fte: 100 },
    jobs: [job],
    startedOn: addDays(today(), -900),
  });
  return id;
}

/** Twenty-two people: the first two lead children, and the names begin with different letters. */
export const people = [
  ...['Wanja Worker', 'Otto Other', 'Ada Abel', 'Bea Bantu', 'Cora Cole', 'Dan Diop', 'Eva Ekeh', 'Fay Fofana'],
  ...['Gil Gomez', 'Hana Haile', 'Ida Ilunga', 'Jan Juma', 'Kai Kamau', 'Lea Lopez', 'Mia Mensah', 'Noa Njeri'],
  ...['Pia Perez', 'Quin Quaye', 'Rui Rao', 'Sia Sow', 'Tea Tran', 'Uma Usman'],
];
export const children = ['Amara Achieng', 'Binta Bah', 'Chidi Chea'];

export async function withTeam(person: Person): Promise<void> {
  await askNothing(person);
  for (const [n, name] of people.entries()) await addStaff(person, name, n < 2 ? 'social-worker' : 'house-parent');
  for (const [n, name] of children.entries()) {
    const since = addDays(today(), -30 * (3 - n));
    await person.ask('caseload.addChild', { id: newId(), name, sex: 'female', house: 'Hill House', since });
  }
}
