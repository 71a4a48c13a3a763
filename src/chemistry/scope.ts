/** The noble gases, whose compounds are out of scope. */
export const NOBLE_GASES: readonly string[] = ['He', 'Ne', 'Ar', 'Kr', 'Xe', 'Rn', 'Og'];

const OUT_OF_SCOPE: readonly string[] = ['H', ...NOBLE_GASES];

/** True if no candidate holds the element: hydrogen and the noble gases. */
export function isOutOfScope(element: string): boolean {
  return OUT_OF_SCOPE.includes(element);
}

/** The one state in which carbon is a cation of an inorganic compound (carbonates, cyanamides, CS2): C4+. */
const CARBON_CHARGE = 4;

/** True if a cation is in scope: of carbon only C4+, since compounds with its other states are organic. */
export function isInorganicCation(element: string, charge: number): boolean {
  return element !== 'C' || charge === CARBON_CHARGE;
}
