import { choiceOf, choose, nextChoice, type Choice } from '../element-choice.js';
import type { ElementPlace } from '../element-table.js';
import { exploreAddress, type ExploreQuery } from '../explore-query.js';
import { useText } from '../text/use-text.js';

const SAYS: Readonly<Record<Choice, string>> = {
  any: '{element}',
  must: '{element}, must be in it',
  not: '{element}, must not be in it',
};

/**
 * One element of the periodic table. It is a link to the view with the element's next choice, so that it works without
 * a script; with one, the arrow keys move between cells.
 */
export function ElementCell({ place, query }: { place: ElementPlace; query: ExploreQuery }) {
  const t = useText();
  const name = t(place.name);
  const at = `element g${place.group} r${place.row}`;
  if (!place.inScope) {
    return (
      <span
        class={`${at} element-out`}
        title={t('{element}: left out of the candidate space', { element: name })}
        aria-hidden="true"
      >
        {place.symbol}
      </span>
    );
  }
  const choice = choiceOf(query, place.symbol);
  return (
    <a
      id={`element-${place.symbol}`}
      class={`${at} element-${choice}`}
      href={`${exploreAddress(query, choose(query, place.symbol, nextChoice(choice)))}#elements`}
      title={`${name}, ${place.number}`}
      data-element={place.symbol}
      data-swap=""
      rel="nofollow"
    >
      {place.symbol}
      <span class="visually-hidden">{` ${t(SAYS[choice], { element: name })}`}</span>
    </a>
  );
}
