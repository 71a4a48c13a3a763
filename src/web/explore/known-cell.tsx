import { useText } from '../text/use-text.js';
import type { ShownRow } from './shown-row.js';

/** Whether a row is known, or was reported since the list was made, and by whom. */
export function KnownCell({ isKnown, reported }: Pick<ShownRow, 'isKnown' | 'reported'>) {
  const t = useText();
  if (isKnown) return <>{t('table.known')}</>;
  return reported ? <>{t('table.reported-hint', { sources: reported })}</> : <span class="quiet">–</span>;
}
