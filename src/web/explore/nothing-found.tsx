import { exploreAddress, isUnfiltered, type ExploreQuery } from './explore-query.js';
import { spaceName } from '../../space/space-name.js';
import { spaceLabel } from '../format/space-label.js';
import type { ListMetadata } from '../../store/types.js';
import { useText } from '../text/use-text.js';

interface NothingFoundProps {
  readonly query: ExploreQuery;
  readonly list: ListMetadata;
  readonly lists: readonly ListMetadata[];
}

const isIonic = ({ kind }: ListMetadata): boolean => kind === 'ionic';

/** Why a table is empty, where that can be told, and what to do about it. */
export function NothingFound({ query, list, lists }: NothingFoundProps) {
  const t = useText();
  const asked = query.elements.length;
  const larger = lists.find(
    (other) => isIonic(other) === isIonic(list) && other.arity >= asked && other.arity > list.arity,
  );
  let why = t('No composition of this list meets all of these conditions. Drop one of them above.');
  let way = null;
  if (query.after > 0) {
    why = t('The list ends before this rank.');
    way = <a href={exploreAddress(query)}>{t('Start from the first rank')}</a>;
  } else if (isUnfiltered(query)) why = t('This list is empty: no candidate was left to rank.');
  else if (list.kind === 'intermetallic' && query.anion !== undefined) {
    why = t('Intermetallic compositions have no anion. Drop that filter above.');
  } else if (asked > list.arity) {
    const kind = t(spaceLabel(list));
    why = t('A {kind} composition has {arity} elements, and {asked} are asked for.', {
      kind,
      arity: list.arity,
      asked,
    });
    way = larger ? (
      <a href={exploreAddress(query, { list: spaceName(larger) })}>
        {t('Look among the {kind} ones', { kind: t(spaceLabel(larger)) })}
      </a>
    ) : null;
  }
  return (
    <div class="nothing">
      <p>
        {why} {way}
      </p>
    </div>
  );
}
