import type { Composition } from '../chemistry/composition.js';
import { readReducedFormula } from '../chemistry/formula/read-reduced-formula.js';
import type { EnergyRow } from './energy-row.js';

/** A phase with the lowest formation energy that is known of it, in eV per atom. */
export interface Phase {
  readonly formula: string;
  readonly composition: Composition;
  readonly energy: number;
}

/** The lowest energy of each formula. */
function lowest(rows: Iterable<EnergyRow>): Map<string, number> {
  const found = new Map<string, number>();
  for (const { formula, energy } of rows) found.set(formula, Math.min(energy, found.get(formula) ?? energy));
  return found;
}

/**
 * The phases of the given elements with their formation energies. Total energies become formation energies by those of
 * the elements of the same source and functional; without these they say nothing. Energies above a hull are left out.
 * An element has the energy zero unless a formation energy is given.
 */
export function formationEnergies(elements: readonly string[], rows: readonly EnergyRow[]): Phase[] {
  const totals = rows.filter(({ kind }) => kind === 'total');
  const sets = new Map<string, EnergyRow[]>();
  for (const row of totals) {
    const key = JSON.stringify([row.source, row.functional]);
    const set = sets.get(key);
    if (set) set.push(row);
    else sets.set(key, [row]);
  }
  const derived = [...sets.values()].flatMap((set) => fromTotals(set));
  const energies = lowest([...rows.filter(({ kind }) => kind === 'formation'), ...derived]);
  for (const element of elements) if (!energies.has(element)) energies.set(element, 0);
  return [...energies].map(([formula, energy]) => ({ formula, composition: readReducedFormula(formula), energy }));
}

function fromTotals(rows: readonly EnergyRow[]): EnergyRow[] {
  const references = lowest(rows);
  return rows.flatMap((row) => {
    const { elements, amounts } = readReducedFormula(row.formula);
    const atoms = amounts.reduce((sum, amount) => sum + amount, 0);
    let energy = row.energy;
    for (const [index, element] of elements.entries()) {
      const reference = references.get(element);
      if (reference === undefined) return [];
      energy -= (amounts[index]! / atoms) * reference;
    }
    return [{ ...row, kind: 'formation' as const, energy }];
  });
}
