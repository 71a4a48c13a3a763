import { anionElement } from '../../chemistry/ions/anion-element.js';
import { anionCharge } from '../../chemistry/ions/anions.js';
import { systemAddress } from '../maps/map-query.js';
import { useText } from '../text/use-text.js';

/** For three or four elements that all must be there, the way to the map of their system; nothing if none of them is an anion of maps. */
export function SystemMapLink({ elements }: { elements: readonly string[] }) {
  const t = useText();
  const anion = anionElement(elements);
  if (elements.length < 3 || elements.length > 4 || anion === undefined || anionCharge(anion) === undefined)
    return null;
  const cations = elements.filter((element) => element !== anion);
  return (
    <a id="system-map" class="chip" href={systemAddress({ anion, cations })}>
      {t('composition.system-map')}
    </a>
  );
}
