import { STANDARD_POTENTIALS } from '../tables/standard-potentials.js';
import type { Ion } from './ion.js';

/** Differences of standard potentials from which cations are unlikely together, in volts. Lattices stabilise smaller ones: CuFeO2. */
const VOLTS = 0.7;

/** By element and charge: the highest potential at which the state takes electrons. */
const oxidants = new Map<string, Map<number, number>>();
/** By element and charge: the lowest potential at which the state gives electrons. */
const reductants = new Map<string, Map<number, number>>();
for (const [element, higher, lower, volts] of STANDARD_POTENTIALS) {
  const [upper, under] = [statesOf(oxidants, element), statesOf(reductants, element)];
  upper.set(higher, Math.max(upper.get(higher) ?? -Infinity, volts));
  under.set(lower, Math.min(under.get(lower) ?? Infinity, volts));
}

function statesOf(table: Map<string, Map<number, number>>, element: string): Map<number, number> {
  const states = table.get(element) ?? new Map<number, number>();
  table.set(element, states);
  return states;
}

/** How many pairs of cations would rather exchange electrons: Eu2+ together with Mn4+, V5+ together with S4+. States without a potential count as stable. */
export function redoxPairs(cations: readonly Ion[]): number {
  let pairs = 0;
  for (const oxidant of cations) {
    for (const reductant of cations) if (wouldExchangeElectrons(oxidant, reductant)) pairs += 1;
  }
  return pairs;
}

/** Whether one cation would take electrons from another one, of another element. */
export function wouldExchangeElectrons(oxidant: Ion, reductant: Ion): boolean {
  if (reductant.element === oxidant.element) return false;
  const takes = oxidants.get(oxidant.element)?.get(oxidant.charge);
  if (takes === undefined) return false;
  const gives = reductants.get(reductant.element)?.get(reductant.charge);
  return gives !== undefined && takes - gives >= VOLTS;
}
