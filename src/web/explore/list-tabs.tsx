import { portableView } from './portable-view.js';
import { exploreAddress, type ExploreQuery } from './explore-query.js';
import { formatNumber } from '../format/format-number.js';
import type { ListMetadata } from '../../store/types.js';
import { spaceName } from '../../space/space-name.js';
import { spaceLabel } from '../format/space-label.js';
import { useText } from '../text/use-text.js';

interface ListTabsProps {
  readonly query: ExploreQuery;
  /** The newest list of each arity. */
  readonly lists: readonly ListMetadata[];
  readonly current: ListMetadata;
}

/** How many elements: one link for each kind of composition that has a list. The rest of the filter is kept. */
export function ListTabs({ query, lists, current }: ListTabsProps) {
  const t = useText();
  return (
    <nav class="tabs" aria-label={t('explore.arity')}>
      {lists.map((list) => (
        <a
          id={`list-${spaceName(list)}`}
          href={exploreAddress(query, {
            list: spaceName(list),
            ...portableView(query, list.kind),
          })}
          aria-current={spaceName(list) === spaceName(current) ? 'page' : undefined}
          data-swap=""
        >
          <span class="tab-name">{t(spaceLabel(list))}</span> <span class="tab-count">{formatNumber(list.rows)}</span>
        </a>
      ))}
    </nav>
  );
}
