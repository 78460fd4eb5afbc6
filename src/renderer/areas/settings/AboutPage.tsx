/** Which Homeward this is; and, for whoever helps, what it runs on. Nothing here is about a person. */
import { useAsk } from '../../app/api.ts';
import { useHasWord, useNumbers, useWords } from '../../app/i18n.ts';
import { useCan, useMe } from '../../app/me.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Page } from '../../ui/Page.tsx';
import { Facts, Loading, Section } from '../../ui/Section.tsx';
import Typography from '@mui/material/Typography';

export function AboutPage() {
  const t = useWords('settings');
  const { status } = useMe();
  const helps = useCan('security.manage') !== null;
  return (
    <Page title={t('about.title')} state={t('about.state', { version: status.version })}>
      {helps && <Diagnostics />}
    </Page>
  );
}

function Diagnostics() {
  const t = useWords('settings');
  const has = useHasWord('settings');
  const { count, bytes } = useNumbers();
  const asked = useAsk('settings.diagnostics', {});
  const d = asked.data;
  const visible = performance.getEntriesByName('homeward:visible')[0]?.startTime;
  const remark = (code: string) => {
    const key = `remark.${code}`;
    return has(key) ? t(key) : code;
  };
  return (
    <Section title={t('about.diagnostics')}>
      <Typography color="text.secondary" sx={{ mb: 2 }}>
        {t('about.diagnostics-text')}
      </Typography>
      <ErrorLine failure={asked.error} onRetry={asked.refetch} />
      {asked.loading && <Loading />}
      {d && (
        <Facts
          items={[
            { label: t('about.version'), value: d.version },
            { label: t('about.runtime'), value: d.runtime },
            { label: t('about.platform'), value: d.platform },
            { label: t('about.driver'), value: d.driver },
            { label: t('about.cipher'), value: d.cipher },
            { label: t('about.sqlite'), value: d.sqlite },
            { label: t('about.schema'), value: count(d.schemaVersion) },
            { label: t('about.records'), value: bytes(d.recordsBytes) },
            { label: t('about.files'), value: bytes(d.filesBytes) },
            { label: t('about.changes'), value: count(d.changes) },
            ...(visible === undefined
              ? []
              : [{ label: t('about.first'), value: t('about.milliseconds', { n: count(visible) }) }]),
            ...(d.remarks.length > 0 ? [{ label: t('about.remarks'), value: d.remarks.map(remark).join(' ') }] : []),
          ]}
        />
      )}
    </Section>
  );
}
