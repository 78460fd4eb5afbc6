/** The organisation's limits and weights: where each figure comes from, and whether somebody here has looked at it. */
import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Facts, Loading, Section } from '../../../ui/Section.tsx';
import { CaseloadLinks } from '../CaseloadLinks.tsx';
import { useAmounts } from '../LoadWords.tsx';
import type { Rules } from '../types.ts';
import { RulesForm } from './RulesForm.tsx';

export function RulesPage() {
  const t = useWords('caseload');
  const may = useCan('caseload.rules') !== null;
  const asked = useAsk('caseload.rules', {}, { keepPrevious: true });
  const rules = asked.data;
  return (
    <Page title={t('page.rules')} state={t('page.rules.state')}>
      <CaseloadLinks />
      <ErrorLine failure={asked.error} onRetry={asked.refetch} />
      {rules ? (
        <>
          {rules.confirmed ? null : <Unconfirmed />}
          {may ? <RulesForm key={rules.id} rules={rules} /> : <RulesFacts rules={rules} />}
          <Sources />
        </>
      ) : asked.error ? null : (
        <Loading lines={8} />
      )}
    </Page>
  );
}

/** Nobody here has looked at the figures yet: saving them makes them the organisation's own. */
function Unconfirmed() {
  const t = useWords('caseload');
  return (
    <Alert severity="info" sx={{ mb: 2 }}>
      {t('page.rules.unconfirmed')}
    </Alert>
  );
}

/** For who may read them but not change them. */
function RulesFacts({ rules }: { readonly rules: Rules }) {
  const t = useWords('caseload');
  const amount = useAmounts();
  return (
    <Section title={t('page.rules.ours')}>
      <Facts
        items={[
          { label: t('page.rules.limit'), value: amount(rules.limit) },
          { label: t('page.rules.warn-from'), value: amount(rules.warnFrom) },
          { label: t('page.rules.first-year'), value: t('page.rules.percent', { n: amount(rules.firstYearPercent) }) },
          {
            label: t('page.rules.weights'),
            value: t(rules.weightsOn ? 'page.rules.weights-are-on' : 'page.rules.weights-are-off'),
          },
          { label: t('state.complexity.usual'), value: amount(rules.weightUsual / 100) },
          { label: t('state.complexity.complex'), value: amount(rules.weightComplex / 100) },
          { label: t('state.complexity.stable'), value: amount(rules.weightStable / 100) },
          { label: t('page.rules.eligibility'), value: t(`page.rules.${rules.eligibility}`) },
        ]}
      />
    </Section>
  );
}

const sources = ['guidelines', 'western-australia', 'arizona', 'foster-care', 'weights', 'ours'] as const;

/** What others say about how many children one person can be there for. */
function Sources() {
  const t = useWords('caseload');
  return (
    <Section title={t('page.rules.sources')}>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {sources.map((one) => (
          <li key={one}>
            <Typography variant="body2">{t(`page.rules.source-${one}`)}</Typography>
          </li>
        ))}
      </ul>
    </Section>
  );
}
