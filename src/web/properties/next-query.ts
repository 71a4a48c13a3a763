import { ACQUISITIONS, type Acquisition, type Goal } from '../../properties/acquisition.js';
import { exploreAddress, readExploreQuery, type ExploreQuery } from '../explore/explore-query.js';

/** What the page "Next" is asked. */
export interface NextQuery {
  readonly property: string | undefined;
  readonly goal: Goal | undefined;
  /** As it was typed. */
  readonly target: string;
  /** What the order follows; the predicted value if it is absent. */
  readonly by: Acquisition | undefined;
  /** The rows among which to choose: a list, or all if it is absent, and conditions. */
  readonly view: ExploreQuery;
  /** A search that cannot be read, as it was typed. */
  readonly typed: string | undefined;
}

/** Reads the question from an address; what makes no sense is left out. */
export function readNextQuery(params: URLSearchParams): NextQuery {
  const property = params.get('property')?.trim() || undefined;
  const target = (params.get('target') ?? '').trim().slice(0, 30);
  const word = params.get('by');
  const by = property === undefined ? undefined : ACQUISITIONS.find((each) => each === word);
  const view = readExploreQuery(params);
  const search = params.get('search')?.trim() || undefined;
  const typed = view.search === undefined ? search : undefined;
  return { property, goal: goalOf(property, params.get('goal'), target), target, by, view, typed };
}

/** The address of the page with the same question among other rows. */
export function suggestionsAddress(
  { property, goal, target, by }: Omit<NextQuery, 'view' | 'typed'>,
  view: ExploreQuery,
): string {
  const asked: [string, string | undefined][] = [
    ['property', property],
    ['goal', goal?.kind],
    ['target', target],
    ['by', by],
  ];
  const pairs = asked.filter((pair): pair is [string, string] => Boolean(pair[1]));
  const parts = [String(new URLSearchParams(pairs)), exploreAddress(view).slice(2)].filter((part) => part !== '');
  return parts.length === 0 ? '/next' : `/next?${parts.join('&')}`;
}

function goalOf(property: string | undefined, goal: string | null, target: string): Goal | undefined {
  if (property === undefined) return undefined;
  if (goal === 'target' && target !== '' && Number.isFinite(Number(target))) {
    return { kind: 'target', target: Number(target) };
  }
  return { kind: goal === 'min' ? 'min' : 'max' };
}
