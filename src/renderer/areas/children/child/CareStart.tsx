/** What somebody who cares for the child in its house finds first: who leads, and the sections open to them. */
import Typography from '@mui/material/Typography';
import { useWords } from '../../../app/i18n.ts';
import { useChild } from '../../../ui/child.ts';
import { Section } from '../../../ui/Section.tsx';

export function CareStart() {
  const t = useWords('children');
  const child = useChild();
  return (
    <Section title={t('care.title')}>
      <Typography>{child.lead ? t('care.ask', { name: child.lead.name }) : t('care.nobody')}</Typography>
      <Typography color="text.secondary" sx={{ mt: 1 }}>
        {child.alerts.length > 0 ? t('care.alerts', { count: child.alerts.length }) : t('care.no-alerts')}
      </Typography>
    </Section>
  );
}
