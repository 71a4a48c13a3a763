import { oxidationStates } from '../ions/oxidation-states.js';

export type Group = readonly [text: string, count: number];

/** Elements that are no metals in a formula with groups. */
export const NON_METALS = new Set(['B', 'C', 'N', 'O', 'F', 'Si', 'P', 'S', 'Cl', 'As', 'Se', 'Br', 'Te', 'I', 'H']);

/** Elements in which oxygen is bound as UO2. */
export const ACTINYLS = ['U', 'Np', 'Pu', 'Am'];

/** The atoms of a formula that are still to be written. */
export class Atoms {
  readonly amounts: Map<string, number>;

  constructor(amounts: ReadonlyMap<string, number>) {
    this.amounts = new Map(amounts);
  }

  of(element: string): number {
    return this.amounts.get(element) ?? 0;
  }

  take(element: string, amount: number): void {
    const left = this.of(element) - amount;
    if (left > 0) this.amounts.set(element, left);
    else this.amounts.delete(element);
  }
}

/** The least and the most charge that elements have together as cations, each as many times as its amount. */
export function chargeRange(
  terms: Iterable<readonly [element: string, amount: number]>,
): [least: number, most: number] {
  let [least, most] = [0, 0];
  for (const [element, amount] of terms) {
    least += amount * lowestCharge(element);
    most += amount * highestCharge(element);
  }
  return [least, most];
}

/** The lowest positive charge of an element. */
function lowestCharge(element: string): number {
  return oxidationStates(element).find(({ charge }) => charge > 0)?.charge ?? 0;
}

/** The highest charge of an element, at least zero. */
export function highestCharge(element: string): number {
  return Math.max(0, oxidationStates(element).at(-1)?.charge ?? 0);
}

/** Alkali metals of which salts have water rather than hydroxide. */
export const ALKALI = ['Li', 'Na', 'K', 'Rb', 'Cs'];

/** So many H2O as a group of their own. */
export function takeWater(atoms: Atoms, water: number, last: Group[]): void {
  if (water === 0) return;
  atoms.take('H', 2 * water);
  atoms.take('O', water);
  last.push(['H2O', water]);
}
