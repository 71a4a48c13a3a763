import type { Ion } from '../../chemistry/ions/ion.js';
import { nameOf } from '../../messages/name-of.js';
import { kindsOfIons } from '../../space/composition-kind.js';
import { useText } from '../text/use-text.js';

/** What a composition is, in a word. */
export function KindCell({ ions }: { ions: readonly Ion[] }) {
  const t = useText();
  return <>{t(nameOf('kind', kindsOfIons(ions)[0]!))}</>;
}
