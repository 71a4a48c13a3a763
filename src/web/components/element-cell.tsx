import { choiceOf, choose, nextChoice, type Choice } from '../element-choice.js';
import type { ElementPlace } from '../element-table.js';
import { exploreAddress, type ExploreQuery } from '../explore-query.js';

const SAYS: Readonly<Record<Choice, string>> = { any: '', must: ', must be in it', not: ', must not be in it' };

/**
 * One element of the periodic table. It is a link to the view with the element's next choice, so that it works without
 * a script; with one, the arrow keys move between cells.
 */
export function ElementCell({ place, query }: { place: ElementPlace; query: ExploreQuery }) {
  const at = `element g${place.group} r${place.row}`;
  if (!place.inScope) {
    return (
      <span class={`${at} element-out`} title={`${place.name}: left out of the candidate space`} aria-hidden="true">
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
      title={`${place.name}, ${place.number}`}
      data-element={place.symbol}
      data-swap=""
      rel="nofollow"
    >
      {place.symbol}
      <span class="visually-hidden">{` ${place.name}${SAYS[choice]}`}</span>
    </a>
  );
}
