import { Mark } from './mark.js';
import { useText } from '../text/use-text.js';

export type Section = 'explore' | 'maps' | 'batch' | 'lists' | 'evaluation' | 'api' | 'about';

const SECTIONS: readonly { key: Section; href: string; label: string }[] = [
  { key: 'explore', href: '/', label: 'Explore' },
  { key: 'maps', href: '/maps', label: 'Maps' },
  { key: 'batch', href: '/batch', label: 'Batch' },
  { key: 'lists', href: '/lists', label: 'Lists' },
  { key: 'evaluation', href: '/evaluation', label: 'Evaluation' },
  { key: 'api', href: '/api', label: 'API' },
  { key: 'about', href: '/about', label: 'About' },
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
        <nav aria-label={t('Sections')}>
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
        <form class="look-up" action="/compositions" method="get" role="search" aria-label={t('Look up a formula')}>
          <label class="visually-hidden" for="look-up">
            {t('Formula')}
          </label>
          <input
            id="look-up"
            name="formula"
            type="text"
            required
            maxLength={200}
            placeholder={t('Any formula, e.g. LiFePO4')}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
          />
          <button type="submit">{t('Score it')}</button>
        </form>
      </div>
    </header>
  );
}
