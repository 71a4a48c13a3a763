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
  'no-charges',
];

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
  { arity: 4, kind: 'polyanionic' },
  { arity: 2, kind: 'no-charges' },
  { arity: 3, kind: 'no-charges' },
  { arity: 4, kind: 'no-charges' },
];

/**
 * The spaces of these arities and kinds. Numbers of elements alone mean ionic compositions; a kind alone means its
 * default arities; neither means DEFAULT_SPACES.
 */
export function chooseSpaces(arities?: readonly number[], kinds?: readonly SpaceKind[]): readonly SpaceChoice[] {
  if (!arities) return DEFAULT_SPACES.filter(({ kind }) => !kinds || kinds.includes(kind));
  return (kinds ?? ['ionic']).flatMap((kind) => arities.map((arity) => ({ arity, kind })));
}
