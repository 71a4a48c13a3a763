import { log } from '../../numerics/elementary/elementary-functions.js';
import { chargeUnits } from '../../chemistry/ions/charge-units.js';
import type { Ion } from '../../chemistry/ions/ion.js';
import { oxidationStates } from '../../chemistry/ions/oxidation-states.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import type { Cell } from '../../space/cell.js';
import { gcd } from '../../numerics/gcd.js';
import type { NumberedComposition } from './element-contexts.js';

/** Finds the cell of a composition with the likeliest oxidation states, by how often each occurs in crystals. */
export class LikeliestCell {
  private readonly space: CandidateSpace;
  /** By element number: its cations, ascending; its anions. */
  private readonly cationsOf: readonly (readonly number[])[];
  private readonly anionsOf: readonly (readonly number[])[];
  private readonly likelihoods: Float64Array;
  private readonly units: Float64Array;
  /** What is being tried: for each cation of the composition its place there, and the ion chosen. */
  private readonly places: number[] = [];
  private readonly chosen: number[] = [];
  private ratio = 0;
  private best: readonly number[] = [];
  private bestLikelihood = -Infinity;

  /** @param symbols of the elements by number */
  constructor(space: CandidateSpace, symbols: readonly string[]) {
    this.space = space;
    const ofElement = (ions: readonly Ion[]): number[][] =>
      symbols.map((symbol) => [...ions.keys()].filter((ion) => ions[ion]!.element === symbol));
    this.cationsOf = ofElement(space.cations);
    this.anionsOf = ofElement(space.anions);
    this.likelihoods = Float64Array.from(space.cations, logCount);
    this.units = Float64Array.from(space.cations, ({ charge }) => chargeUnits(charge));
  }

  /** The unmasked canonical cell, or undefined if no choice of states balances within the space. */
  find(composition: NumberedComposition): Cell | undefined {
    const { space } = this;
    if (composition.count !== space.arity) return undefined;
    let best: Cell | undefined;
    this.bestLikelihood = -Infinity;
    // If there is no anion, every element is in a mode of its own, and no charge has to balance.
    const anions = space.hasAnion ? this.anionsIn(composition) : [{ place: UNCHARGED, anion: 0 }];
    for (const { place, anion } of anions) {
      this.places.length = 0;
      for (let k = 0; k < composition.count; k++) if (k !== place) this.places.push(k);
      const ratio = this.ratioOf(composition);
      if (ratio === undefined) continue;
      this.ratio = ratio;
      const needed = place === UNCHARGED ? 0 : -chargeUnits(space.anions[anion]!.charge) * composition.amounts[place]!;
      const before = this.bestLikelihood;
      this.choose(composition, anion, 0, 0, needed, 0);
      if (this.bestLikelihood > before) best = space.canonical({ cations: this.best, anion, ratio });
    }
    return best;
  }

  /** The anions that a composition can have, in the order of the anion mode. */
  private anionsIn({ elements, count }: NumberedComposition): { place: number; anion: number }[] {
    const found: { place: number; anion: number }[] = [];
    for (let place = 0; place < count; place++) {
      for (const anion of this.anionsOf[elements[place]!] ?? []) found.push({ place, anion });
    }
    return found.sort((a, b) => a.anion - b.anion);
  }

  private choose(
    composition: NumberedComposition,
    anion: number,
    next: number,
    charge: number,
    needed: number,
    likelihood: number,
  ): void {
    const { space, units } = this;
    if (charge > needed && !space.isSigned) return;
    if (next === this.places.length) {
      if (charge !== needed || likelihood <= this.bestLikelihood) return;
      if (space.isMasked({ cations: this.chosen.slice(0, next), anion, ratio: this.ratio })) return;
      this.bestLikelihood = likelihood;
      this.best = this.chosen.slice(0, next);
      return;
    }
    const place = this.places[next]!;
    for (const cation of this.cationsOf[composition.elements[place]!] ?? []) {
      if (space.allowed[anion * space.cations.length + cation] === 0) continue;
      this.chosen[next] = cation;
      const more = units[cation]! * composition.amounts[place]!;
      this.choose(composition, anion, next + 1, charge + more, needed, likelihood + this.likelihoods[cation]!);
    }
  }

  /** The ratio of the cations in the order of their places; undefined if the space has no such ratio. */
  private ratioOf({ amounts }: NumberedComposition): number | undefined {
    let divisor = 0;
    for (const place of this.places) divisor = gcd(divisor, amounts[place]!);
    return this.space.ratioOf(this.places.map((place) => amounts[place]! / divisor));
  }
}

/** Stands for the index of the anion if there is none. */
const UNCHARGED = -1;

/** The logarithm of how often a state occurs in crystals; states that the table does not have, such as means of two, are as rare as one site. */
function logCount({ element, charge }: Ion): number {
  return log(oxidationStates(element).find((each) => each.charge === charge)?.count ?? 1);
}
