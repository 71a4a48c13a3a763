import type { Composition } from '../chemistry/composition.js';
import { reducedFormula } from '../chemistry/formula/spellings.js';
import type { EnergyRow } from './energy-row.js';
import { formationEnergies } from './formation-energies.js';
import { lowerHull, type HullPoint } from './lower-hull.js';

/** What energies say of a composition. Energies in eV per atom, null if unknown. */
export interface StabilityOf {
  /** Formation energy of the composition itself. */
  readonly energyPerAtom: number | null;
  /** Distance from the hull of all phases; if there is no formation energy, the distance that a source gives. */
  readonly energyAboveHull: number | null;
  /** True if the distance is one that a source gives. */
  readonly reportedAboveHull: boolean;
  /** The hull of all other phases at this composition: the compound is stable if its formation energy is lower. */
  readonly energyToBeat: number | null;
  /** What lies on that hull. Empty for an element, and if there are no energies. */
  readonly competing: HullPoint['phases'];
}

/**
 * The stability of one composition by the energies of its chemical system, which may be of one source or, if that was
 * asked for, of several. An energy above a hull is shown and never used to make a hull.
 */
export function assessStability(composition: Composition, rows: readonly EnergyRow[]): StabilityOf {
  const formula = reducedFormula(composition);
  const reported = rows.filter((row) => row.kind === 'above-hull' && row.formula === formula);
  const least = reported.length > 0 ? Math.min(...reported.map(({ energy }) => energy)) : null;
  const single = composition.elements.length === 1;
  const hasEnergies = single || rows.some(({ kind }) => kind !== 'above-hull');
  const phases = hasEnergies ? formationEnergies(composition.elements, rows) : [];
  const own = phases.find((phase) => phase.formula === formula)?.energy ?? null;
  const others =
    phases.length === 0 || single
      ? null
      : lowerHull(
          composition,
          phases.filter((phase) => phase.formula !== formula),
        );
  const energyToBeat = others?.energy ?? null;
  return {
    energyPerAtom: own,
    energyAboveHull: own === null ? least : single ? 0 : Math.max(0, own - energyToBeat!),
    reportedAboveHull: own === null && least !== null,
    energyToBeat,
    competing: others?.phases ?? [],
  };
}
