import { compositionAddress } from '../composition-address.js';
import { Formula } from '../components/formula.js';
import { ReportedBadge } from '../components/reported-mark.js';
import { useText } from '../text/use-text.js';
import type { ShownRow } from './shown-row.js';

/** The formula, as the link to all that there is to say about it, with a mark if it was reported since the list was made. */
export function FormulaCell({ shown: { conventional, reported, isKnown } }: { shown: ShownRow }) {
  const t = useText();
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
      ) : reported ? (
        <ReportedBadge titles={reported} />
      ) : null}
    </>
  );
}
