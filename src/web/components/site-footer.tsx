import { ThemeLinks } from './theme-links.js';
import type { PageContext } from '../page-context.js';
import { LanguageLinks } from './language-links.js';
import { formatNumber } from '../format/format-number.js';
import { sourceTitle } from '../../service/scores/source-title.js';
import { useText } from '../text/use-text.js';

/** What the answers rest on, in one line, and where scripts find the same. */
export function SiteFooter({ context }: { context: PageContext }) {
  const t = useText();
  const { version, compounds, sources } = context.status;
  const count = formatNumber(compounds);
  return (
    <footer class="site-footer">
      <div class="bar">
        <p>
          {sources.length > 0
            ? t('frame.learnt-from-sources', {
                version,
                count,
                sources: sources.map(({ title }) => sourceTitle(title)),
              })
            : t('frame.learnt-from', { version, count })}
          {t('text.sentence-separator')}
          {t('frame.score-is-an-estimate')}
        </p>
        <p>
          <a href="/about">{t('frame.what-a-score-means')}</a>
          <a href="/api">{t('frame.for-scripts')}</a>
          <ThemeLinks address={context.address} theme={context.theme} />
          <LanguageLinks address={context.address} />
        </p>
      </div>
    </footer>
  );
}
