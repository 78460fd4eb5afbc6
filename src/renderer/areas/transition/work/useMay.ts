/** What this person may do with an action or milestone; main decides again, this only hides what it would refuse. */
import { useCan, useMe } from '../../../app/me.ts';

export interface May {
  readonly work: boolean;
  readonly plan: boolean;
  readonly declare: boolean;
}

export function useMay(ownerId: string | undefined): May {
  const work = useCan('transition.work');
  const plan = useCan('transition.plan') !== null;
  const declare = useCan('transition.declare') !== null;
  const { user } = useMe();
  return { work: work === 'all' || (work === 'own' && ownerId === user.id), plan, declare };
}
