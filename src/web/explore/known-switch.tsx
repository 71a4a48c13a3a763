import { useText } from '../text/use-text.js';
import { exploreAddress, type ExploreQuery } from './explore-query.js';

/** Shows the known compounds among the candidates, or leaves them out again. They have ranks only, so that they are shown in that order. */
export function KnownSwitch({ query }: { query: ExploreQuery }) {
  const t = useText();
  const { after, trail } = query;
  const isOn = query.known === true;
  const place = query.sort === undefined ? { after, trail } : {};
  return (
    <a
      id="known-switch"
      class="chip"
      href={exploreAddress(query, { ...place, sort: undefined, known: isOn ? undefined : true })}
      aria-current={isOn ? 'true' : undefined}
      data-swap=""
      rel="nofollow"
    >
      {t(isOn ? 'table.hide-known' : 'table.show-known')}
    </a>
  );
}
