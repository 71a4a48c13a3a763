import { amountIn, type Composition } from './composition.js';

/** Which compositions are read as ions and can be candidates: those with hydrogen as well, or (the default) not. */
export type Scope = 'hydrogen' | 'no-hydrogen';

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

/**
 * Whether carbon together with hydrogen is inorganic: carbonates and hydrogen carbonates, with three oxygen atoms for each carbon atom; cyanides with water, with a
 * nitrogen atom for each carbon atom and an oxygen atom for two hydrogen atoms; and metals with carbon and hydrogen alone. Every other compound of both
 * is organic. True if there is no carbon or no hydrogen.
 */
export function isInorganicCarbon(composition: Composition): boolean {
  const { elements } = composition;
  const carbon = amountIn(composition, 'C');
  const hydrogen = amountIn(composition, 'H');
  const oxygen = amountIn(composition, 'O');
  const nitrogen = amountIn(composition, 'N');
  if (carbon === 0 || hydrogen === 0) return true;
  if (oxygen >= 3 * carbon) return true;
  if (nitrogen >= carbon && 2 * oxygen >= hydrogen) return true;
  return elements.length > 2 && !elements.some((element) => NONMETALS.includes(element));
}

/** Whether charges that do not balance are those of an organic compound: carbon together with O or N, or without a metal. */
export function isOftenOrganic(elements: readonly string[]): boolean {
  if (!elements.includes('C')) return false;
  return (
    elements.includes('O') ||
    elements.includes('N') ||
    elements.every((element) => element === 'C' || NONMETALS.includes(element))
  );
}

/** Together with carbon and hydrogen they make organic compounds. */
const NONMETALS: readonly string[] = ['B', 'N', 'O', 'F', 'Si', 'P', 'S', 'Cl', 'As', 'Se', 'Br', 'Te', 'I'];
