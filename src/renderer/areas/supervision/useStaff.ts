/** Who may be chosen: people who work here, those whose work is supervising first. */
import type { StaffRef } from '../../../shared/areas/team.ts';
import { useAsk } from '../../app/api.ts';
import { useCan } from '../../app/me.ts';

const leading = ['supervisor', 'manager', 'director'];

export function useStaff(): { readonly everybody: readonly StaffRef[]; readonly supervisors: readonly StaffRef[] } {
  const skip = useCan('team.read') !== 'all';
  const asked = useAsk('team.list', { show: 'active', sort: 'name', limit: 200 }, { skip, keepPrevious: true });
  const lines = asked.data?.items ?? [];
  const everybody = lines.map(({ id, name, active }) => ({ id, name, active }));
  const leads = new Set(lines.filter((one) => one.jobs.some((job) => leading.includes(job))).map((one) => one.id));
  return {
    everybody,
    supervisors: [...everybody.filter((one) => leads.has(one.id)), ...everybody.filter((one) => !leads.has(one.id))],
  };
}
