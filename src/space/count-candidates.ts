import { ROLE_UNIONS } from './composition-kind.js';
import { countSigned } from './count-signed.js';
import type { Masks } from './masks.js';

/** Number of candidates: unmasked cells, permutations of the cations counted once. */
export function countCandidates(masks: Masks): number {
  if (masks.charges.some((charge) => charge < 0)) return countSigned(masks);
  const { order, cations, anions, ratios, elementOf, allowed, roles, anionRoles, rolesAllowed } = masks;
  let sets = 0;
  for (let anion = 0; anion < anions; anion++) {
    /** By element and role the number of its states. */
    const statesOf = new Map<number, Float64Array>();
    for (let cation = 0; cation < cations; cation++) {
      if (allowed[anion * cations + cation] === 0) continue;
      const element = elementOf[cation]!;
      const states = statesOf.get(element) ?? new Float64Array(ROLE_UNIONS);
      states[roles[cation]!]! += 1;
      statesOf.set(element, states);
    }
    // Elementary symmetric polynomial: ways to choose one state each of `order` different elements, by the union of their roles.
    const ways = Array.from({ length: order + 1 }, () => new Float64Array(ROLE_UNIONS));
    ways[0]![anionRoles[anion]!] = 1;
    for (const states of statesOf.values()) {
      for (let k = order; k > 0; k--) {
        states.forEach((count, role) => {
          if (count === 0) return;
          ways[k - 1]!.forEach((before, union) => (ways[k]![union | role]! += before * count));
        });
      }
    }
    ways[order]!.forEach((count, union) => (sets += rolesAllowed[union]! * count));
  }
  return sets * ratios.length;
}
