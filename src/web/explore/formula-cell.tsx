import { compositionAddress } from '../composition-address.js';
import { Formula } from '../components/formula.js';
import { sourceTitle } from '../../service/scores/source-title.js';
import { useText } from '../text/use-text.js';
import type { ShownRow } from './shown-row.js';

/** The formula, as the link to all that there is to say about it, with a mark if it was reported since the list was made. */
export function FormulaCell({ shown: { conventional, reported, isKnown } }: { shown: ShownRow }) {
  const t = useText();
  const sources = reported?.map(sourceTitle) ?? [];
  return (
    <>
      <a class="row-formula" href={compositionAddress(conventional)}>
        <Formula text={conventional} />
      </a>
      {isKnown ? (
        <>
          {' '}
          <span class="badge">{t('table.known')}</span>
        </>
      ) : sources.length > 0 ? (
        <>
          {' '}
          <span class="reported badge" title={t('table.reported-hint', { sources })}>
            {t('explore.known-now', { sources })}
          </span>
        </>
      ) : null}
    </>
  );
}
