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

/** The kind of a name; `intermetallic` is what earlier versions called `no-charges`. Undefined for any other name. */
export function kindNamed(name: string): SpaceKind | undefined {
  return SPACE_KINDS.find((kind) => kind === (name === 'intermetallic' ? 'no-charges' : name));
}

/** The spaces that lists are made of unless others are asked for. */
export const DEFAULT_SPACES: readonly SpaceChoice[] = [
  { arity: 2, kind: 'ionic' },
  { arity: 3, kind: 'ionic' },
  { arity: 4, kind: 'ionic' },
  { arity: 5, kind: 'ionic' },
  { arity: 2, kind: 'mixed-valence' },
  { arity: 3, kind: 'mixed-valence' },
  { arity: 4, kind: 'mixed-valence' },
  { arity: 3, kind: 'several-anions' },
  { arity: 4, kind: 'several-anions' },
  { arity: 5, kind: 'several-anions' },
  { arity: 2, kind: 'polyanionic' },
  { arity: 3, kind: 'polyanionic' },
  { arity: 2, kind: 'no-charges' },
  { arity: 3, kind: 'no-charges' },
  { arity: 4, kind: 'no-charges' },
];

/** The spaces of compounds with hydrogen, which are made if they are asked for. */
const HYDROGEN_SPACES: readonly SpaceChoice[] = [2, 3, 4, 5].map((arity) => ({ arity, kind: 'hydrogen' }));

/** Whether lists of compounds with hydrogen are made. */
export type Scope = 'hydrogen' | 'no-hydrogen';

/** What spaces are asked for. */
export interface SpaceQuestion {
  readonly arities?: readonly number[] | undefined;
  readonly kinds?: readonly SpaceKind[] | undefined;
  /** Default no-hydrogen. */
  readonly scope?: Scope | undefined;
}

/** The spaces of these numbers of elements and kinds. Numbers alone mean ionic compositions, a kind alone its default numbers, neither DEFAULT_SPACES. */
export function chooseSpaces({ arities, kinds, scope }: SpaceQuestion): readonly SpaceChoice[] {
  if (arities) {
    const wanted: readonly SpaceKind[] = kinds ?? (scope === 'hydrogen' ? ['ionic', 'hydrogen'] : ['ionic']);
    return wanted.flatMap((kind) => arities.map((arity) => ({ arity, kind })));
  }
  const withHydrogen = scope === 'hydrogen' || kinds?.includes('hydrogen');
  return [...DEFAULT_SPACES, ...(withHydrogen ? HYDROGEN_SPACES : [])].filter(
    ({ kind }) => kinds?.includes(kind) ?? true,
  );
}
