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

/** The lowest positive charge of an element. */
export function lowestCharge(element: string): number {
  return oxidationStates(element).find(({ charge }) => charge > 0)?.charge ?? 0;
}

/** The highest charge of an element, at least zero. */
export function highestCharge(element: string): number {
  return Math.max(0, oxidationStates(element).at(-1)?.charge ?? 0);
}
