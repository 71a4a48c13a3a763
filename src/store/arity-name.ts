const NAMES: Readonly<Record<number, string>> = {
  1: 'unary',
  2: 'binary',
  3: 'ternary',
  4: 'quaternary',
  5: 'quinary',
};

/** The word for an arity, as it begins the ids of lists: "ternary" for 3; "arity-6" where there is no common word. */
export function arityName(arity: number): string {
  return NAMES[arity] ?? `arity-${arity}`;
}
