import { elementTable } from './element-table.js';

/** What the explore page shows; the whole of it is in the address, so that any view can be sent on. */
export interface ExploreQuery {
  /** A list id or alias ("3", "ternary", "ternary-v2"); absent means the default list. */
  readonly list?: string;
  /** Must all be there. */
  readonly elements: readonly string[];
  /** Must not be there. */
  readonly exclude: readonly string[];
  readonly chemicalSystem?: string;
  readonly anonymousFormula?: string;
  /** A formula with *, e.g. "*2O3". */
  readonly formula?: string;
  readonly anion?: string;
  readonly scoreMin?: number;
  /** The page begins after this rank; 0 is the first page. */
  readonly after: number;
  /** Where the pages before this one began, oldest first: what "Previous" goes back to in a filtered list. */
  readonly trail: readonly number[];
}

/** Pages that "Previous" remembers in a filtered list. */
export const TRAIL_LENGTH = 20;

const SYMBOLS = new Set(elementTable.map((place) => place.symbol));

function readElements(text: string | null): string[] {
  return [...new Set((text ?? '').split(/[\s,]+/).filter((symbol) => SYMBOLS.has(symbol)))];
}

function readRank(text: string | undefined): number {
  const rank = Number(text ?? 0);
  return Number.isSafeInteger(rank) && rank > 0 ? rank : 0;
}

/**
 * Reads a view from its address. Names of filters are those of the HTTP API. Unknown elements and unreadable numbers
 * are left out rather than refused: an address that was cut short still shows something.
 */
export function readExploreQuery(params: URLSearchParams): ExploreQuery {
  const text = (name: string) => params.get(name)?.trim() || undefined;
  const elements = readElements(params.get('elements'));
  const scoreMin = Number(text('score_min') ?? 'none');
  // "rank" is what the reader types in "go to rank".
  const after = text('rank') === undefined ? readRank(text('after')) : Math.max(0, readRank(text('rank')) - 1);
  return {
    list: text('list'),
    elements,
    exclude: readElements(params.get('exclude')).filter((symbol) => !elements.includes(symbol)),
    chemicalSystem: text('chemical_system'),
    anonymousFormula: text('anonymous_formula'),
    formula: text('formula'),
    anion: text('anion'),
    scoreMin: scoreMin > 0 && scoreMin <= 1 ? scoreMin : undefined,
    after,
    trail: (text('trail') ?? '')
      .split('.')
      .map(readRank)
      .filter((rank) => rank > 0 && rank < after)
      .slice(-TRAIL_LENGTH),
  };
}

/** The filter of a view as [name, value] parameters of the HTTP API, without list and place. */
export function filterPairs(query: ExploreQuery): [string, string][] {
  const pairs: [string, string | undefined][] = [
    ['elements', query.elements.join(',')],
    ['exclude', query.exclude.join(',')],
    ['chemical_system', query.chemicalSystem],
    ['anonymous_formula', query.anonymousFormula],
    ['formula', query.formula],
    ['anion', query.anion],
    ['score_min', query.scoreMin?.toString()],
  ];
  return pairs.filter((pair): pair is [string, string] => Boolean(pair[1]));
}

/** The same as a query string; commas and asterisks, which need no escape there, stay readable. */
export function filterParameters(query: ExploreQuery): string {
  return filterPairs(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`)
    .join('&');
}

/** True where the view shows the whole list. */
export function isUnfiltered(query: ExploreQuery): boolean {
  return filterPairs(query).length === 0;
}

/** The address of a view with changes. Any change starts again at the first row unless it says where. */
export function exploreAddress(query: ExploreQuery, changes: Partial<ExploreQuery> = {}): string {
  const next: ExploreQuery = { ...query, after: 0, trail: [], ...changes };
  const parts = [
    next.list === undefined ? '' : `list=${encodeURIComponent(next.list)}`,
    filterParameters(next),
    next.after === 0 ? '' : `after=${next.after}`,
    next.trail.length === 0 ? '' : `trail=${next.trail.slice(-TRAIL_LENGTH).join('.')}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '/' : `/?${parts.join('&')}`;
}
