import type { PageContext } from '../page-context.js';
import { LanguageLinks } from './language-links.js';
import { formatNumber } from '../format/format-number.js';
import { useText } from '../text/use-text.js';

/** What the answers rest on, in one line, and where scripts find the same. */
export function SiteFooter({ context }: { context: PageContext }) {
  const t = useText();
  const { status } = context;
  return (
    <footer class="site-footer">
      <div class="bar">
        <p>
          {t('Incognita {version}. Learnt from {count} known compounds{sources}.', {
            version: status.version,
            count: formatNumber(status.compounds),
            sources: status.sources.length > 0 ? ` (${status.sources.map((source) => source.name).join(', ')})` : '',
          })}{' '}
          {t(
            'A score is an estimate from known compositions, not a measurement; nothing you look up leaves this machine.',
          )}
        </p>
        <p>
          <a href="/about">{t('What a score means')}</a>
          <a href="/api">{t('The same for scripts: HTTP API')}</a>
          <LanguageLinks address={context.address} />
        </p>
      </div>
    </footer>
  );
}
