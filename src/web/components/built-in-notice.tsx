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
    <aside class="built-in" aria-label={t('frame.about-the-data')}>
      <details class="bar">
        <summary>
          <strong>{t('frame.built-in')}</strong>
          {t('text.sentence-separator')}
          <span class="built-in-lists">
            {t('frame.built-in-lists', { count: formatNumber(status.compounds) })}
            {t('text.sentence-separator')}
          </span>
          {t('frame.built-in-reported')}
          {t('text.sentence-separator')}
          <span class="built-in-more">{t('frame.built-in-more')}</span>
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
          <p>{t('frame.built-in-explained')}</p>
          <p>{t('frame.give-your-file')}</p>
          <pre>
            <code>{'npx incognita ingest FILE\nnpx incognita build'}</code>
          </pre>
          <p>{t('frame.file-is')}</p>
        </div>
      </details>
    </aside>
  );
}
