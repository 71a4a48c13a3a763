import { flagReason } from '../../calibration/flags/flag-reason.js';
import type { Flag } from '../../calibration/flags/flag.js';
import { nameOf } from '../../messages/name-of.js';
import { useText } from '../text/use-text.js';

/** What chemistry says about a row; the reason when the pointer rests on it, and as text on the page of the composition. */
export function FlagsCell({ flags }: { flags: readonly Flag[] }) {
  const t = useText();
  return flags.map((flag, index) => (
    <>
      {index > 0 ? t('text.list-separator') : ''}
      <span class="row-flag" title={t(flagReason(flag))}>
        {t(nameOf('flag', flag.name))}
      </span>
    </>
  ));
}
