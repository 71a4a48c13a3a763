/** What decides which cells of a space are candidates. */
export interface Masks {
  readonly order: number;
  readonly cations: number;
  readonly anions: number;
  readonly ratios: number;
  /** See CandidateSpace. */
  readonly elementOf: Int32Array;
  readonly allowed: Uint8Array;
}

/** Number of candidates: unmasked cells, permutations of the cations counted once. */
export function countCandidates({ order, cations, anions, ratios, elementOf, allowed }: Masks): number {
  let sets = 0;
  for (let anion = 0; anion < anions; anion++) {
    const statesOf = new Map<number, number>();
    for (let cation = 0; cation < cations; cation++) {
      if (allowed[anion * cations + cation] === 0) continue;
      statesOf.set(elementOf[cation]!, (statesOf.get(elementOf[cation]!) ?? 0) + 1);
    }
    // Elementary symmetric polynomial: ways to choose one state each of `order` different elements.
    const ways = Array.from({ length: order + 1 }, () => 0);
    ways[0] = 1;
    for (const states of statesOf.values()) {
      for (let k = order; k > 0; k--) ways[k]! += ways[k - 1]! * states;
    }
    sets += ways[order]!;
  }
  return sets * ratios;
}
