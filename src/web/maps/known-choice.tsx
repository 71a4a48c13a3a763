import { formatNumber } from '../format/format-number.js';
import { useText } from '../text/use-text.js';

interface KnownChoiceProps {
  /** Whether the known compounds are shown. */
  readonly known: boolean;
  /** How many there are. */
  readonly count: number;
  /** The address of the same page with the other choice. */
  readonly address: string;
}

/** Shows the known compounds on a map or leaves them out, and says how many there are. */
export function KnownChoice({ known, count, address }: KnownChoiceProps) {
  const t = useText();
  if (count === 0) return null;
  return (
    <p class="element-sets">
      <a class="chip" id="map-known-choice" href={`${address}#map`} rel="nofollow">
        {t(known ? 'map.hide-known' : 'map.show-known', { count: formatNumber(count) })}
      </a>
    </p>
  );
}
