/** Everybody who may come to a session, those who lack one of its topics first. */
import { useMemo } from 'react';
import type { Job } from '../../../../shared/areas/team.ts';
import { isGap } from '../../../../shared/rules/training.ts';
import { useAsk } from '../../../app/api.ts';

export interface Attendee {
  readonly id: string;
  readonly name: string;
  readonly jobs: readonly Job[];
  /** Lacks at least one of the topics their jobs ask for. */
  readonly needs: boolean;
}

const everything = { required: false };

export function usePeople(topicIds: readonly string[]) {
  const asked = useAsk('training.matrix', everything, { keepPrevious: true });
  const { data } = asked;
  const people = useMemo(() => {
    const wanted = (data?.topics ?? []).flatMap((topic, index) => (topicIds.includes(topic.id) ? [index] : []));
    return (data?.people ?? [])
      .filter(({ staff }) => staff.active)
      .map(({ staff, jobs, cells }): Attendee => {
        const needs = wanted.some((index) => isGap(cells[index]?.state ?? 'not-required'));
        return { id: staff.id, name: staff.name, jobs, needs };
      })
      .sort((a, b) => Number(b.needs) - Number(a.needs) || a.name.localeCompare(b.name));
  }, [data, topicIds]);
  return { people, error: asked.error, loading: asked.loading, refetch: asked.refetch };
}
