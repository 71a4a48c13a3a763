import { BUILT_IN_SOURCES } from '../../service/build/built-in-sources.js';
import type { Status } from '../../service/types.js';
import { formatNumber } from '../format/format-number.js';
import { NOT_TRANSLATED } from '../not-translated.js';
import { useText } from '../text/use-text.js';

/** On every page for as long as the built-in data is all there is: what it is, whose, and how one's own database replaces it. */
export function BuiltInNotice({ status }: { status: Status }) {
  const t = useText();
  if (!status.starter) return null;
  const present = new Set(status.sources.map(({ name }) => name));
  return (
    <aside class="built-in" aria-label={t('About the data behind this page')}>
      <details class="bar">
        <summary>
          <strong>{t('Built-in data.')}</strong>{' '}
          {t(
            'These lists learnt from the {count} known compounds that come with Incognita; many of the compositions listed are already reported elsewhere.',
            { count: formatNumber(status.compounds) },
          )}{' '}
          <span class="built-in-more">{t('Sources, and how to use your own database')}</span>
        </summary>
        <div class="built-in-how">
          <ul>
            {BUILT_IN_SOURCES.filter(({ name }) => present.has(name)).map(
              ({ name, citation, licence, licenceAddress }) => (
                <li {...NOT_TRANSLATED}>
                  {name}: {citation} (
                  <a href={licenceAddress} rel="license noreferrer">
                    {licence}
                  </a>
                  )
                </li>
              ),
            )}
          </ul>
          <p>
            {t(
              'A composition that is not in this data need not be new. A chemist who read the first hundred ternary rows of such a list knew 73 of them. With a larger database the lists become sharper, and what that database knows is no longer listed.',
            )}
          </p>
          <p>
            {t(
              'Give Incognita your own file; from then on it is used instead of the built-in data, or beside it with --keep-built-in:',
            )}
          </p>
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
