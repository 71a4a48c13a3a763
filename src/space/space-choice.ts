import type { SpaceKind } from './space-definition.js';

/** Which space: the number of elements, and what compositions it has. */
export interface SpaceChoice {
  readonly arity: number;
  readonly kind: SpaceKind;
}

/** The kinds of which lists are made. */
export const SPACE_KINDS: readonly SpaceKind[] = [
  'ionic',
  'mixed-valence',
  'several-anions',
  'polyanionic',
  'hydrogen',
  'no-charges',
];

/**
 * The spaces that lists are made of unless others are asked for: number of elements, kind, `turn` (when a first start makes it:
 * the list that a first visitor looks at comes first, and small ones do not wait for large ones), and `effort` (how long it takes, one against the other).
 */
const TABLE: readonly (readonly [arity: number, kind: SpaceKind, turn: number, effort: number])[] = [
  [2, 'ionic', 3, 1],
  [3, 'ionic', 1, 7],
  [4, 'ionic', 2, 10],
  [5, 'ionic', 4, 9],
  [2, 'mixed-valence', 7, 2],
  [3, 'mixed-valence', 8, 5],
  [4, 'mixed-valence', 9, 4],
  [3, 'several-anions', 5, 2],
  [4, 'several-anions', 6, 4],
  [5, 'several-anions', 15, 3],
  [2, 'polyanionic', 10, 1],
  [3, 'polyanionic', 11, 3],
  [2, 'no-charges', 12, 1],
  [3, 'no-charges', 13, 7],
  [4, 'no-charges', 14, 4],
];

/** The spaces that lists are made of unless others are asked for. */
export const DEFAULT_SPACES: readonly SpaceChoice[] = TABLE.map(([arity, kind]) => ({ arity, kind }));

/** When a start makes the list of a space: the lowest number first, and all others last. */
export function startPriority(space: SpaceChoice): number {
  return rowOf(space)?.[2] ?? TABLE.length + 1;
}

/** How long a space takes, one against the other. */
export function relativeEffort(space: SpaceChoice): number {
  return rowOf(space)?.[3] ?? 10;
}

function rowOf(space: SpaceChoice): (typeof TABLE)[number] | undefined {
  return TABLE.find(([arity, kind]) => arity === space.arity && kind === space.kind);
}

/** The spaces of compounds with hydrogen, which are made if they are asked for. */
const HYDROGEN_SPACES: readonly SpaceChoice[] = [2, 3, 4, 5].map((arity) => ({ arity, kind: 'hydrogen' }));

/** Whether lists of compounds with hydrogen are made. */
export type Scope = 'hydrogen' | 'no-hydrogen';

/** What spaces are asked for. */
export interface SpaceQuestion {
  /** Numbers of elements; all that there are lists of by default. */
  readonly arities?: readonly number[] | undefined;
  /** Every kind by default. */
  readonly kinds?: readonly SpaceKind[] | undefined;
  /** Default no-hydrogen. */
  readonly scope?: Scope | undefined;
}

/** The spaces of these numbers of elements and kinds. Numbers alone mean the kinds that have them by default, a kind alone its default numbers, neither DEFAULT_SPACES. */
export function chooseSpaces({ arities, kinds, scope }: SpaceQuestion): readonly SpaceChoice[] {
  if (arities && kinds) return kinds.flatMap((kind) => arities.map((arity) => ({ arity, kind })));
  const withHydrogen = scope === 'hydrogen' || kinds?.includes('hydrogen');
  return [...DEFAULT_SPACES, ...(withHydrogen ? HYDROGEN_SPACES : [])].filter(
    ({ arity, kind }) => (kinds?.includes(kind) ?? true) && (arities?.includes(arity) ?? true),
  );
}
