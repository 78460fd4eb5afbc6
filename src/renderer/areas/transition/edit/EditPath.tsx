/** The way being changed: phases, and the stages of each, retired ones among them. */
import type { Output } from '../../../../shared/contract.ts';
import { useWords } from '../../../app/i18n.ts';
import { Section } from '../../../ui/Section.tsx';
import { useEntryWords } from '../names.ts';
import { EditList } from './EditList.tsx';

type Phases = Output<'transition.overview'>['phases'];

export function EditPath({ phases }: { phases: Phases }) {
  const t = useWords('transition');
  const words = useEntryWords();
  const choices = phases
    .filter((phase) => !phase.retired)
    .map((phase) => ({ id: phase.id, name: words.name('phase', phase) }));
  return (
    <>
      {phases.map((phase, index) => {
        const name = words.name('phase', phase);
        return (
          <Section key={phase.id} title={name}>
            <EditList
              kind="stage"
              label={t('overview.stagesOf', { phase: name })}
              parent={{ phaseId: phase.id }}
              entries={phase.stages}
              phases={choices}
              hint={index === 0}
            />
          </Section>
        );
      })}
      <Section title={t('overview.phases')}>
        <EditList kind="phase" label={t('overview.phases')} parent={null} entries={phases} hint={false} />
      </Section>
    </>
  );
}
