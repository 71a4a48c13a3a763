import { SPACE_KINDS } from '../../space/space-choice.js';
import type { SpaceKind } from '../../space/space-definition.js';
import { nameOf } from '../../messages/name-of.js';
import { arityName, spaceName } from '../../space/space-name.js';
import type { ListMetadata } from '../../store/types.js';
import { formatNumber } from '../format/format-number.js';
import { useText } from '../text/use-text.js';
import { exploreAddress, type ExploreQuery } from './explore-query.js';
import { portableView } from './portable-view.js';

interface ListTabsProps {
  readonly query: ExploreQuery;
  /** The current list of each space. */
  readonly lists: readonly ListMetadata[];
  readonly current: ListMetadata;
  /** By the id of a list the rows that the conditions of the view leave in it. */
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * How many elements, and below it which kind of composition: a link for each list, with the rows that the conditions leave in it. The rest of the
 * view stays as it is.
 */
export function ListTabs({ query, lists, current, counts }: ListTabsProps) {
  const t = useText();
  const kinds = lists
    .filter(({ arity }) => arity === current.arity)
    .sort((a, b) => Number(b.kind === 'all') - Number(a.kind === 'all'));
  return (
    <>
      <nav class="tabs" aria-label={t('explore.arity')}>
        {tabLists(lists, current).map((list) => (
          <a
            id={`list-${spaceName(list)}`}
            href={addressOf(query, list)}
            aria-current={list.arity === current.arity ? 'page' : undefined}
            data-swap=""
          >
            <span class="tab-name">{t(nameOf('space', arityName(list.arity)))}</span>{' '}
            <span class="tab-count">{formatNumber(counts[list.id] ?? list.rows)}</span>
          </a>
        ))}
      </nav>
      {kinds.length > 1 ? (
        <nav class="kinds" aria-label={t('table.kinds')}>
          {kinds.map((list, index) => (
            <>
              <a
                id={`kind-${list.kind}`}
                class="chip"
                href={addressOf(query, list)}
                aria-current={list.kind === current.kind ? 'page' : undefined}
                data-swap=""
              >
                {list.kind === 'all' ? t('table.all-kinds') : t(nameOf('kind', list.kind as SpaceKind))}
                <span class="chip-count"> {formatNumber(counts[list.id] ?? list.rows)}</span>
              </a>
              {index === 0 ? <WithoutAlloys query={query} kinds={kinds} current={current} /> : null}
            </>
          ))}
        </nav>
      ) : null}
    </>
  );
}

/** In the list of all kinds: leaves out what has no charges, and lets it back in. */
function WithoutAlloys({
  query,
  kinds,
  current,
}: Pick<ListTabsProps, 'query' | 'current'> & { kinds: readonly ListMetadata[] }) {
  const t = useText();
  if (current.kind !== 'all' || !kinds.some(({ kind }) => kind === 'no-charges')) return null;
  const others = SPACE_KINDS.filter((kind) => kind !== 'no-charges');
  const isOn = query.kind !== undefined && [...query.kind].sort().join() === [...others].sort().join();
  return (
    <a
      id="without-alloys"
      class={isOn ? 'chip chip-on' : 'chip'}
      href={exploreAddress(query, { kind: isOn ? undefined : others })}
      data-swap=""
      rel="nofollow"
    >
      {t('table.without-alloys')}
      {isOn ? <span class="visually-hidden">{` ${t('explore.let-back-in')}`}</span> : null}
    </a>
  );
}

/** One list for each number of elements: of the kind that is shown, or of all kinds. */
export function tabLists(lists: readonly ListMetadata[], current: ListMetadata): readonly ListMetadata[] {
  const arities = [...new Set(lists.map(({ arity }) => arity))];
  return arities.map((arity) => {
    const own = lists.filter((list) => list.arity === arity);
    return own.find(({ kind }) => kind === current.kind) ?? own.find(({ kind }) => kind === 'all') ?? own[0]!;
  });
}

function addressOf(query: ExploreQuery, list: ListMetadata): string {
  return exploreAddress(query, {
    list: spaceName(list),
    ...portableView(query, list.kind),
  });
}
