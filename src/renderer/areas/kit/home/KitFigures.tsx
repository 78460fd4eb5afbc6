/** Kits in figures alone, for whoever may see no name; what counts fewer than five is left out. */
import { useAsk } from '../../../app/api.ts';
import { useNumbers, useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Facts, Loading, Section } from '../../../ui/Section.tsx';
import { useKitNames } from '../names.ts';

export function KitFigures() {
  const t = useWords('kit');
  const names = useKitNames();
  const { count } = useNumbers();
  const asked = useAsk('kit.figures', {});
  const figures = asked.data;
  const shown = (n: number | null) => (n === null ? t('figure.few') : count(n));
  return (
    <Page title={t('page.kits')} state={t('figure.state')}>
      <ErrorLine failure={asked.error} onRetry={asked.refetch} />
      {figures ? (
        <Section title={t('figure.title')}>
          <Facts
            items={[
              { label: t('figure.kits'), value: shown(figures.kits) },
              { label: t('figure.coming', { count: figures.weeksAhead }), value: shown(figures.coming) },
              { label: t('figure.not-ready'), value: shown(figures.notReady) },
              { label: t('figure.handed-over'), value: shown(figures.handedOver) },
              {
                label: t('figure.on-the-day'),
                value:
                  figures.onTheDay === null || figures.moved === null
                    ? t('figure.few')
                    : t('figure.of', { n: count(figures.onTheDay), of: count(figures.moved) }),
              },
              {
                label: t('figure.mean'),
                value:
                  figures.means.length === 0
                    ? t('figure.few')
                    : figures.means
                        .map((mean) => t('figure.mean-of', { amount: names.money(mean), count: mean.kits }))
                        .join(' · '),
              },
            ]}
          />
        </Section>
      ) : asked.error ? null : (
        <Loading lines={5} />
      )}
    </Page>
  );
}
