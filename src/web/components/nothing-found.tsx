import { exploreAddress, isUnfiltered, type ExploreQuery } from '../explore-query.js';
import { spaceName } from '../../space/space-name.js';
import { spaceLabel } from '../space-label.js';
import type { ListMetadata } from '../../store/types.js';

interface NothingFoundProps {
  readonly query: ExploreQuery;
  readonly list: ListMetadata;
  readonly lists: readonly ListMetadata[];
}

const isIonic = ({ kind }: ListMetadata): boolean => kind !== 'intermetallic';

/** Why a table is empty, where that can be told, and what to do about it. */
export function NothingFound({ query, list, lists }: NothingFoundProps) {
  const asked = query.elements.length;
  const larger = lists.find(
    (other) => isIonic(other) === isIonic(list) && other.arity >= asked && other.arity > list.arity,
  );
  let why = <p>No composition of this list meets all of these conditions. Drop one of them above.</p>;
  if (query.after > 0) {
    why = (
      <p>
        The list ends before this rank. <a href={exploreAddress(query)}>Start from the first rank</a>
      </p>
    );
  } else if (isUnfiltered(query)) {
    why = <p>This list is empty: no candidate was left to rank.</p>;
  } else if (list.kind === 'intermetallic' && query.anion !== undefined) {
    why = <p>Intermetallic compositions have no anion. Drop that filter above.</p>;
  } else if (asked > list.arity) {
    why = (
      <p>
        A {spaceLabel(list)} composition has {list.arity} elements, and {asked} are asked for.{' '}
        {larger ? (
          <a href={exploreAddress(query, { list: spaceName(larger) })}>Look among the {spaceLabel(larger)} ones</a>
        ) : null}
      </p>
    );
  }
  return <div class="nothing">{why}</div>;
}
