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
/** Energies in eV per atom, and elements of a column, below this are rounding. */
const ROUNDING = 1e-10;
/** Steps without a lower energy after which the choice of the next phase is the one that cannot go round in circles. */
const MOST_IDLE_STEPS = 20;

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
  const shares = leastEnergy(
    amounts.map((amount) => amount / total),
    new Columns(fitting, elements),
  )
    .map(([index, share]) => ({ phase: fitting[index]!, share }))
    .filter(({ share }) => share > LEAST_SHARE)
    .sort((a, b) => inOrder(b.share) - inOrder(a.share) || (a.phase.formula < b.phase.formula ? -1 : 1));
  return {
    energy: shares.reduce((sum, { phase, share }) => sum + share * phase.energy, 0),
    phases: shares.map(({ phase, share }) => ({ phase, amount: (share * total) / atomsOf(phase.composition) })),
  };
}

function atomsOf({ amounts }: Composition): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

/** Shares that only rounding distinguishes are equal. */
function inOrder(share: number): number {
  return Math.round(share / LEAST_SHARE);
}

/** The shares of the elements of each phase, one phase after the other, in flat arrays. */
class Columns {
  readonly #starts: Int32Array;
  readonly #rows: Int32Array;
  readonly #shares: Float64Array;
  readonly energies: Float64Array;

  constructor(phases: readonly Phase[], elements: readonly string[]) {
    const rowOf = new Map(elements.map((element, row) => [element, row]));
    const size = phases.reduce((sum, { composition }) => sum + composition.elements.length, 0);
    this.#starts = new Int32Array(phases.length + 1);
    this.#rows = new Int32Array(size);
    this.#shares = new Float64Array(size);
    this.energies = Float64Array.from(phases, ({ energy }) => energy);
    let at = 0;
    for (const [index, { composition }] of phases.entries()) {
      const atoms = atomsOf(composition);
      for (const [element, name] of composition.elements.entries()) {
        this.#rows[at] = rowOf.get(name)!;
        this.#shares[at++] = composition.amounts[element]! / atoms;
      }
      this.#starts[index + 1] = at;
    }
  }

  get count(): number {
    return this.energies.length;
  }

  /** The sum over the elements of a phase of its share times the value. */
  times(column: number, values: ArrayLike<number>): number {
    const end = this.#starts[column + 1]!;
    let sum = 0;
    for (let at = this.#starts[column]!; at < end; at++) sum += this.#shares[at]! * values[this.#rows[at]!]!;
    return sum;
  }

  /** The phase that is one element. */
  pure(row: number): number {
    for (let column = 0; column < this.count; column++) {
      const start = this.#starts[column]!;
      if (this.#starts[column + 1] === start + 1 && this.#rows[start] === row) return column;
    }
    throw internalError('an element is not among the phases of a hull');
  }
}

/**
 * The columns of the lowest energy with the shares that sum up to `goal`, by the revised simplex method with the inverse of
 * the basis, from the elements on: the columns are short, so a step costs little more than to look at each.
 */
function leastEnergy(goal: readonly number[], columns: Columns): [column: number, share: number][] {
  const basis = goal.map((_, row) => columns.pure(row));
  const shares = [...goal];
  const inverse = goal.map((_, row) => Float64Array.from(goal, (_share, column) => (row === column ? 1 : 0)));
  for (let idle = 0; ;) {
    const prices = goal.map((_, row) =>
      basis.reduce((sum, column, index) => sum + columns.energies[column]! * inverse[index]![row]!, 0),
    );
    const entering = nextColumn(columns, prices, idle > MOST_IDLE_STEPS);
    if (entering === -1) return basis.map((column, index) => [column, shares[index]!]);
    const change = inverse.map((line) => columns.times(entering, line));
    const leaving = firstUsedUp(shares, change, basis);
    const step = shares[leaving]! / change[leaving]!;
    idle = step > ROUNDING ? 0 : idle + 1;
    const pivot = inverse[leaving]!.map((value) => value / change[leaving]!);
    for (const [index, line] of inverse.entries()) {
      if (index === leaving) continue;
      shares[index] = Math.max(0, shares[index]! - step * change[index]!);
      for (let row = 0; row < line.length; row++) line[row]! -= change[index]! * pivot[row]!;
    }
    inverse[leaving] = pivot;
    shares[leaving] = step;
    basis[leaving] = entering;
  }
}

/** The column that lowers the energy most, or the first that does (Bland's rule); -1 if none does. */
function nextColumn(columns: Columns, prices: readonly number[], first: boolean): number {
  let [best, least] = [-1, -ROUNDING];
  for (let column = 0; column < columns.count; column++) {
    const gain = columns.energies[column]! - columns.times(column, prices);
    if (gain >= least) continue;
    if (first) return column;
    [best, least] = [column, gain];
  }
  return best;
}

/** Which column of the basis the entering one uses up first; of several the one with the lowest number (Bland's rule). */
function firstUsedUp(shares: readonly number[], change: readonly number[], basis: readonly number[]): number {
  let best = -1;
  for (const [index, value] of change.entries()) {
    if (value <= ROUNDING) continue;
    const [step, least] = [shares[index]! / value, best === -1 ? Infinity : shares[best]! / change[best]!];
    if (step < least || (step === least && basis[index]! < basis[best]!)) best = index;
  }
  if (best === -1) throw internalError('a mixture without end');
  return best;
}
