import type { ListMetadata } from '../../store/types.js';
import { currentInstead } from '../../store/current-lists.js';
import { Text } from '../components/text.js';
import { exploreAddress, type ExploreQuery } from '../explore/explore-query.js';

interface OldVersionProps {
  readonly list: ListMetadata;
  /** The current lists. */
  readonly lists: readonly ListMetadata[];
  readonly query: ExploreQuery;
}

/** Says that a list has a newer version, and leads to the same view of it. */
export function OldVersion({ list, lists, query }: OldVersionProps) {
  const current = currentInstead(list, lists);
  if (!current) return null;
  return (
    <p class="note notice" role="note">
      <Text
        id="lists.old-version"
        list={list.id}
        current={<a href={exploreAddress(query, { list: current.id })}>{current.id}</a>}
      />
    </p>
  );
}
