import type { Status } from '../../service/types.js';
import { formatNumber } from '../format/format-number.js';
import { useText } from '../text/use-text.js';

/** On every page for as long as the built-in set is all there is: what it is, and how one's own database replaces it. */
export function StarterNotice({ status }: { status: Status }) {
  const t = useText();
  if (!status.starter) return null;
  return (
    <aside class="starter" aria-label={t('About the data behind this page')}>
      <details class="bar">
        <summary>
          <strong>{t('Starter set.')}</strong>{' '}
          {t('These lists learnt from the {count} known compounds that come with Incognita, a small selection.', {
            count: formatNumber(status.compounds),
          })}{' '}
          <span class="starter-more">{t('Use your own database')}</span>
        </summary>
        <div class="starter-how">
          <p>
            {t(
              'The starter set is there so that there is something to look at: compounds that may be shipped with a program, far fewer than a crystal structure database holds. Rankings made from it miss most of what is known, so many of the compositions listed here have long been reported. With a larger database they become sharper, and what that database knows is no longer listed.',
            )}
          </p>
          <p>{t('Give Incognita your own file; from then on it is used instead of the starter set:')}</p>
          <pre>
            <code>{'npx incognita ingest FILE\nnpx incognita build'}</code>
          </pre>
          <p>
            {t(
              'FILE is a CSV with a column of formulas, as most databases export it. Reload this page when the build is done.',
            )}
          </p>
        </div>
      </details>
    </aside>
  );
}
