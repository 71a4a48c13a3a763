import type { PlainId } from '../../messages/message.js';
import { Mark } from './mark.js';
import { useText } from '../text/use-text.js';
import { SymbolsInput } from './symbols-input.js';

export type Section = 'explore' | 'maps' | 'batch' | 'lists' | 'evaluation' | 'properties' | 'next' | 'api' | 'about';

const SECTIONS: readonly { key: Section; href: string; label: PlainId }[] = [
  { key: 'explore', href: '/', label: 'frame.explore' },
  { key: 'maps', href: '/maps', label: 'frame.maps' },
  { key: 'batch', href: '/batch', label: 'frame.batch' },
  { key: 'lists', href: '/lists', label: 'frame.lists' },
  { key: 'evaluation', href: '/evaluation', label: 'frame.evaluation' },
  { key: 'properties', href: '/properties', label: 'frame.properties' },
  { key: 'next', href: '/next', label: 'frame.next' },
  { key: 'api', href: '/api', label: 'frame.api' },
  { key: 'about', href: '/about', label: 'frame.about' },
];

/** Name, sections, and the box for a formula that is at hand on every page. */
export function SiteHeader({ section }: { section: Section | null }) {
  const t = useText();
  return (
    <header class="site-header">
      <div class="bar">
        <a class="wordmark" href="/">
          <Mark />
          Incognita
        </a>
        <nav aria-label={t('frame.sections')}>
          <ul>
            {SECTIONS.map(({ key, href, label }) => (
              <li>
                <a href={href} aria-current={key === section ? 'page' : undefined}>
                  {t(label)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <form class="look-up" action="/compositions" method="get" role="search" aria-label={t('frame.look-up')}>
          <label class="visually-hidden" for="look-up">
            {t('frame.formula')}
          </label>
          <SymbolsInput id="look-up" name="formula" required most={200} placeholder={t('frame.any-formula')} />
          <button type="submit">{t('frame.score-it')}</button>
        </form>
      </div>
    </header>
  );
}
