import type { ListKind } from './space-definition.js';

const ARITY_NAMES: Readonly<Record<number, string>> = {
  1: 'unary',
  2: 'binary',
  3: 'ternary',
  4: 'quaternary',
  5: 'quinary',
};

/** The word for an arity: "ternary" for 3; "arity-6" if there is no common word. */
export function arityName(arity: number): string {
  return ARITY_NAMES[arity] ?? `arity-${arity}`;
}

/** The name of a space, or of all spaces of a number of elements together: "ternary-ionic", "ternary-no-charges", "ternary-all". */
export function spaceName({ arity, kind }: { readonly arity: number; readonly kind: ListKind }): string {
  return `${arityName(arity)}-${kind}`;
}
