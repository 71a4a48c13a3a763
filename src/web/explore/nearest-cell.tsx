import type { Neighbour } from '../../service/types.js';
import { compositionAddress } from '../composition-address.js';
import { useText } from '../text/use-text.js';
import { Formula } from '../components/formula.js';
import { Ion } from '../components/ion.js';

/** The nearest known compound of a row, and the exchange that leads from it to the row. */
export function NearestCell({ nearest }: { nearest: Neighbour | undefined }) {
  const t = useText();
  if (!nearest) {
    return (
      <>
        <span class="quiet" aria-hidden="true">
          –
        </span>
        <span class="visually-hidden">{t('explore.none-near')}</span>
      </>
    );
  }
  const { conventional, exchanged } = nearest;
  return (
    <>
      <a href={compositionAddress(conventional)}>
        <Formula text={conventional} />
      </a>{' '}
      <span class="second">
        <Ion ion={exchanged.from} /> → <Ion ion={exchanged.to} />
      </span>
    </>
  );
}
