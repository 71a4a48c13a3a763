import { conditionEntries, parameterName } from '../../rows/conditions.js';
import { gatherColumnParameters } from '../../rows/column-parameters.js';
import { filterPairs, type RowFilter } from '../../rows/row-filter.js';

/** What the explore page shows; the whole of it is in the address, so that any view can be sent on. */
export interface ExploreQuery extends RowFilter {
  /** A list id or alias ("3", "ternary", "ternary-ionic-v2"); absent means the default list. */
  readonly list?: string | undefined;
  readonly elements: readonly string[];
  readonly exclude: readonly string[];
  /** As the API spells it: "rank", "-formula", "-raw_tucker"; absent means by rank, best first. */
  readonly sort?: string | undefined;
  /** What the colours of the periodic table show; absent means how many candidates hold the element. */
  readonly colour?: ElementColour | undefined;
  /** Whether known compounds are shown among the candidates. */
  readonly known?: true | undefined;
  /** Keys of the columns of the table; absent means the usual ones. */
  readonly columns?: readonly string[] | undefined;
  /** The page begins after this rank, or after so many rows of another order; 0 is the first page. */
  readonly after: number;
  /** Where the pages before this one began, oldest first: what "Previous" goes back to in a filtered list. */
  readonly trail: readonly number[];
}

/** The order of a view that names none. */
const DEFAULT_SORT = 'rank';

/** What the colours of the periodic table can show. */
export const ELEMENT_COLOURS = ['count', 'expected', 'score', 'none'] as const;

export type ElementColour = (typeof ELEMENT_COLOURS)[number];

/** Pages that "Previous" remembers in a filtered list. */
const TRAIL_LENGTH = 20;

/** A key of a column, and how many a view names at the most. */
const COLUMN_KEY = /^[A-Za-z][A-Za-z0-9_-]{0,79}$/;
const MOST_COLUMNS = 40;

function readColumns(words: readonly string[]): string[] | undefined {
  const keys = words.flatMap((word) => word.split(',')).filter((key) => COLUMN_KEY.test(key));
  return keys.length > 0 ? [...new Set(keys)].slice(0, MOST_COLUMNS) : undefined;
}

function oneOf<Word extends string>(words: readonly Word[], text: string | undefined): Word | undefined {
  return words.find((word) => word === text);
}

function readRank(text: string | undefined): number {
  const rank = Number(text ?? 0);
  return Number.isSafeInteger(rank) && rank > 0 ? rank : 0;
}

/**
 * Reads a view from its address. Names of filters are those of the HTTP API. Unknown elements and unreadable numbers
 * are left out rather than refused: an address that was cut short still shows something.
 */
export function readExploreQuery(given: URLSearchParams): ExploreQuery {
  const params = gatherColumnParameters(given);
  const text = (name: string) => params.get(name)?.trim() || undefined;
  const conditions: RowFilter = Object.fromEntries(
    conditionEntries.flatMap(([key, condition]) => {
      const given = condition.onPages ? params.get(parameterName(key)) : null;
      return given === null ? [] : [[key, condition.readAddress(given)]];
    }),
  );
  const { elements = [], exclude = [] } = conditions;
  const sort = text('sort');
  // "rank" is what the reader types in "go to rank".
  const after = text('rank') === undefined ? readRank(text('after')) : Math.max(0, readRank(text('rank')) - 1);
  return {
    list: text('list'),
    ...conditions,
    elements,
    exclude: exclude.filter((symbol) => !elements.includes(symbol)),
    sort: sort === DEFAULT_SORT ? undefined : sort,
    colour: oneOf(ELEMENT_COLOURS, text('colour')),
    known: text('show') === 'known' ? true : undefined,
    columns: readColumns(params.getAll('columns')),
    after,
    trail: (text('trail') ?? '')
      .split('.')
      .map(readRank)
      .filter((rank) => rank > 0 && rank < after)
      .slice(-TRAIL_LENGTH),
  };
}

/** How a view is shown, besides what it shows: order, colours, columns, and known compounds or not. */
export function appearancePairs({ sort, colour, known, columns }: ExploreQuery): [string, string][] {
  const pairs: [string, string | undefined][] = [
    ['sort', sort],
    ['colour', colour],
    ['show', known && 'known'],
    ['columns', columns?.join(',')],
  ];
  return pairs.filter((pair): pair is [string, string] => Boolean(pair[1]));
}

function queryString(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`).join('&');
}

/** The same as a query string; commas and asterisks, which need no escape there, stay readable. */
export function filterParameters(query: ExploreQuery): string {
  return queryString(filterPairs(query));
}

/** True if the view shows the whole list. */
export function isUnfiltered(query: ExploreQuery): boolean {
  return filterPairs(query).length === 0;
}

/** The same view as CSV: the rows and columns of the page. */
export function viewFileAddress(query: ExploreQuery): string {
  return exploreAddress(query, query).replace('/', '/view.csv');
}

/** The address of a view with changes. Any change starts again at the first row unless it says where. */
export function exploreAddress(query: ExploreQuery, changes: Partial<ExploreQuery> = {}): string {
  const next: ExploreQuery = { ...query, after: 0, trail: [], ...changes };
  const parts = [
    next.list === undefined ? '' : `list=${encodeURIComponent(next.list)}`,
    filterParameters(next),
    queryString(appearancePairs(next)),
    next.after === 0 ? '' : `after=${next.after}`,
    next.trail.length === 0 ? '' : `trail=${next.trail.slice(-TRAIL_LENGTH).join('.')}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '/' : `/?${parts.join('&')}`;
}
