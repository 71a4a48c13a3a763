import type { CationMap, SystemMap } from '../../service/maps/map-types.js';

/** So that a file without known compounds is not taken for the whole map. */
function withChoice(name: string, includeKnown: boolean): string {
  return includeKnown ? name : `${name}-candidates`;
}

/** The name of the files of a map of a system, without ending: "Ba-Ti-O". */
export function systemFileName({ cations, anion }: SystemMap, includeKnown: boolean): string {
  return withChoice([...cations.map(({ ion, element }) => ion ?? element), anion].join('-'), includeKnown);
}

/** The name of the files of a heat map, without ending: "ABO3-2-4". */
export function pairsFileName({ type, charges }: CationMap, includeKnown: boolean): string {
  return withChoice([type, ...charges].join('-'), includeKnown);
}
