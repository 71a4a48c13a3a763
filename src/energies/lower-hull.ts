import { solve, type Model } from 'yalps';
import type { Composition } from '../chemistry/composition.js';
import { internalError } from '../errors.js';
import type { Phase } from './formation-energies.js';

/** A phase of the lower hull with its amount. */
interface PhaseShare {
  readonly phase: Phase;
  /** Formula units of the phase in one formula unit of the composition. */
  readonly amount: number;
}

/** The lower hull at one composition. */
export interface HullPoint {
  /** Formation energy of the mixture in eV per atom of the composition. */
  readonly energy: number;
  /** The phases of the mixture, the largest share of the atoms first. */
  readonly phases: readonly PhaseShare[];
}

/** Shares of the atoms below this are rounding. */
const LEAST_SHARE = 1e-7;

/**
 * The mixture of phases of the lowest energy that has the composition: a point of the lower convex hull, by linear
 * programming. Minimise the sum of x_i E_i over the shares x_i >= 0 of the atoms, so that each element comes out
 * (S. P. Ong, L. Wang, B. Kang, G. Ceder, Chem. Mater. 20, 1798 (2008)). Phases with other elements are left out. The
 * elements themselves must be among the phases, so that there always is a mixture.
 */
export function lowerHull(composition: Composition, phases: readonly Phase[]): HullPoint {
  const { elements, amounts } = composition;
  const fitting = phases.filter((phase) => phase.composition.elements.every((element) => elements.includes(element)));
  const total = atomsOf(composition);
  const model: Model<number, string> = {
    direction: 'minimize',
    objective: 'energy',
    constraints: elements.map((element, index) => [element, { equal: amounts[index]! / total }] as const),
    variables: fitting.map((phase, index) => [index, coefficients(phase)] as const),
  };
  const { status, variables } = solve(model);
  if (status !== 'optimal') throw internalError(`the hull of ${elements.join('-')} is ${status}`);
  const shares = variables
    .map(([index, share]) => ({ phase: fitting[index]!, share }))
    .filter(({ share }) => share > LEAST_SHARE)
    .sort((a, b) => b.share - a.share || (a.phase.formula < b.phase.formula ? -1 : 1));
  return {
    energy: shares.reduce((sum, { phase, share }) => sum + share * phase.energy, 0),
    phases: shares.map(({ phase, share }) => ({ phase, amount: (share * total) / atomsOf(phase.composition) })),
  };
}

function atomsOf({ amounts }: Composition): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

function coefficients({ composition, energy }: Phase): (readonly [string, number])[] {
  const atoms = atomsOf(composition);
  return [
    ['energy', energy],
    ...composition.elements.map((element, index) => [element, composition.amounts[index]! / atoms] as const),
  ];
}
