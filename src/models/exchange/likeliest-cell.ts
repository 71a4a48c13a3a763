import { log } from '../../numerics/elementary/elementary-functions.js';
import type { Ion } from '../../chemistry/ions/ion.js';
import { oxidationStates } from '../../chemistry/ions/oxidation-states.js';
import { BalancedStates } from '../../space/balanced-states.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import type { NumberedComposition } from './element-contexts.js';

/** Finds the cell of a composition with the likeliest oxidation states, by how often each occurs in crystals. */
export class LikeliestCell {
  private readonly space: CandidateSpace;
  private readonly balanced: BalancedStates;
  private readonly likelihoods: Float64Array;

  /** @param symbols of the elements by number */
  constructor(space: CandidateSpace, symbols: readonly string[]) {
    this.space = space;
    this.balanced = new BalancedStates(space, symbols);
    this.likelihoods = Float64Array.from(space.cations, logCount);
  }

  /** The number of the unmasked canonical cell, the first of those that are equally likely; or undefined if no choice of states balances within the space. */
  find(composition: NumberedComposition): number | undefined {
    const { space, likelihoods } = this;
    let best: number | undefined;
    let most = -Infinity;
    this.balanced.visit(composition, (members, anion, ratio) => {
      let likelihood = 0;
      for (const member of members) likelihood += likelihoods[member]!;
      if (likelihood <= most) return;
      most = likelihood;
      best = space.number(space.canonical({ cations: members, anion, ratio }));
    });
    return best;
  }
}

/** The logarithm of how often a state occurs in crystals; states that the table does not have, such as means of two, are as rare as one site. */
function logCount({ element, charge }: Ion): number {
  return log(oxidationStates(element).find((each) => each.charge === charge)?.count ?? 1);
}
