/** From one page of the kit to the next, for those who may enter it. */
import { useWords } from '../../app/i18n.ts';
import { useCan } from '../../app/me.ts';
import { AreaLinks } from '../../ui/AreaLinks.tsx';
import { kitsPath, packingPath, packPath, stockPath, templatesPath } from './paths.ts';

export function KitLinks() {
  const t = useWords('kit');
  const kits = useCan('kit.read') !== null;
  const care = useCan('care.write') !== null;
  const stock = useCan('kit.stock') !== null;
  const links = [
    ...(kits ? [{ to: kitsPath, words: t('page.kits') }] : []),
    ...(care ? [{ to: packPath, words: t('page.pack') }] : []),
    ...(kits ? [{ to: packingPath, words: t('page.packing') }] : []),
    ...(stock ? [{ to: stockPath, words: t('page.stock') }] : []),
    ...(stock ? [{ to: templatesPath, words: t('page.templates') }] : []),
  ];
  return <AreaLinks label={t('page.parts')} links={links} />;
}
