import { useText } from '../text/use-text.js';

/** The kinds of maps: of a system, of pairs of cations, of the ions, and many systems at once. Addresses have these words, too. */
export type MapTab = 'system' | 'cations' | 'ions' | 'sheet';

/** Links to the kinds of maps. */
export function MapTabs({ current }: { current: MapTab }) {
  const t = useText();
  return (
    <nav class="tabs" aria-label={t('map.kinds')}>
      <a href="/maps" aria-current={current === 'system' ? 'page' : undefined}>
        {t('map.systems')}
      </a>
      <a href="/maps/cations" aria-current={current === 'cations' ? 'page' : undefined}>
        {t('map.pairs')}
      </a>
      <a href="/maps/sheet" aria-current={current === 'sheet' ? 'page' : undefined}>
        {t('map.sheet')}
      </a>
      <a href="/maps/ions" aria-current={current === 'ions' ? 'page' : undefined}>
        {t('ions.tab')}
      </a>
    </nav>
  );
}
