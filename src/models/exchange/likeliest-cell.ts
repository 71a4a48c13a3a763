import { log } from '../../numerics/elementary/elementary-functions.js';
import type { Ion } from '../../chemistry/ions/ion.js';
import { oxidationStates } from '../../chemistry/ions/oxidation-states.js';
import { BalancedStates } from '../../space/balanced-states.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import type { NumberedComposition } from './element-contexts.js';

/** Finds the cell of a composition with the likeliest oxidation states, by how often each occurs in crystals. */
export class LikeliestCell {
  readonly #space: CandidateSpace;
  readonly #balanced: BalancedStates;
  readonly #best: { cations: number[]; anion: number; ratio: number };
  #found = false;

  /** @param symbols of the elements by number */
  constructor(space: CandidateSpace, symbols: readonly string[]) {
    this.#space = space;
    this.#balanced = new BalancedStates(space, symbols, Float64Array.from(space.cations, logCount));
    this.#best = { cations: Array.from({ length: space.order }, () => 0), anion: 0, ratio: 0 };
  }

  /** The number of the unmasked canonical cell, the first of those that are equally likely; or undefined if no choice of states balances within the space. */
  find(composition: NumberedComposition): number | undefined {
    const space = this.#space;
    const best = this.#best;
    this.#found = false;
    this.#balanced.visit(composition, this.#hold);
    return this.#found ? space.number(space.canonical(best)) : undefined;
  }

  readonly #hold = (members: readonly number[], anion: number, ratio: number): void => {
    const best = this.#best;
    for (let m = 0; m < members.length; m++) best.cations[m] = members[m]!;
    best.anion = anion;
    best.ratio = ratio;
    this.#found = true;
  };
}

/** The logarithm of how often a state occurs in crystals; states that the table does not have, such as means of two, are as rare as one site. */
function logCount({ element, charge }: Ion): number {
  return log(oxidationStates(element).find((each) => each.charge === charge)?.count ?? 1);
}
