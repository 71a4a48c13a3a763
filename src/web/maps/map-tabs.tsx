import { useText } from '../text/use-text.js';

/** The two kinds of maps. */
export function MapTabs({ current }: { current: 'system' | 'cations' }) {
  const t = useText();
  return (
    <nav class="tabs" aria-label={t('map.kinds')}>
      <a href="/maps" aria-current={current === 'system' ? 'page' : undefined}>
        {t('map.systems')}
      </a>
      <a href="/maps/cations" aria-current={current === 'cations' ? 'page' : undefined}>
        {t('map.pairs')}
      </a>
    </nav>
  );
}
