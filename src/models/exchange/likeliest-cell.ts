import { log } from '../../numerics/elementary/elementary-functions.js';
import { oxidationStates } from '../../chemistry/ions/oxidation-states.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import type { Cell } from '../../space/cell.js';
import { gcd } from '../../numerics/gcd.js';
import type { NumberedComposition } from './element-contexts.js';

/** Finds the cell of a composition with the likeliest oxidation states, by how often each occurs in crystals. */
export class LikeliestCell {
  private readonly space: CandidateSpace;
  /** By element number: its cations, ascending; its anion or -1. */
  private readonly cationsOf: readonly (readonly number[])[];
  private readonly anionOf: Int32Array;
  private readonly likelihoods: Float64Array;
  /** What is being tried: for each cation of the composition its place there, and the ion chosen. */
  private readonly places: number[] = [];
  private readonly chosen: number[] = [];
  private best: readonly number[] = [];
  private bestLikelihood = -Infinity;

  /** @param symbols of the elements by number */
  constructor(space: CandidateSpace, symbols: readonly string[]) {
    this.space = space;
    this.cationsOf = symbols.map((symbol) => {
      return [...space.cations.keys()].filter((cation) => space.cations[cation]!.element === symbol);
    });
    this.anionOf = Int32Array.from(symbols, (symbol) => space.anions.findIndex(({ element }) => element === symbol));
    this.likelihoods = Float64Array.from(space.cations, ({ element, charge }) => {
      const state = oxidationStates(element).find((each) => each.charge === charge);
      return log(state?.count ?? 1);
    });
  }

  /** The unmasked canonical cell, or undefined if no choice of states balances within the space. */
  find(composition: NumberedComposition): Cell | undefined {
    const { space } = this;
    if (composition.count !== space.arity) return undefined;
    let best: Cell | undefined;
    this.bestLikelihood = -Infinity;
    // If there is no anion, every element is in a mode of its own, and no charge has to balance.
    const anions = space.hasAnion ? this.anionPlaces(composition) : [UNCHARGED];
    for (const place of anions) {
      const anion = place === UNCHARGED ? 0 : this.anionOf[composition.elements[place]!]!;
      this.places.length = 0;
      for (let k = 0; k < composition.count; k++) if (k !== place) this.places.push(k);
      const ratio = this.ratioOf(composition);
      if (ratio === undefined) continue;
      const needed = place === UNCHARGED ? 0 : -space.anions[anion]!.charge * composition.amounts[place]!;
      const before = this.bestLikelihood;
      this.choose(composition, anion, 0, 0, needed, 0);
      if (this.bestLikelihood > before) best = this.cellOf(ratio, anion);
    }
    return best;
  }

  private anionPlaces({ elements, count }: NumberedComposition): number[] {
    const places: number[] = [];
    for (let k = 0; k < count; k++) if (this.anionOf[elements[k]!]! >= 0) places.push(k);
    return places.sort((a, b) => this.anionOf[elements[a]!]! - this.anionOf[elements[b]!]!);
  }

  private choose(
    composition: NumberedComposition,
    anion: number,
    next: number,
    charge: number,
    needed: number,
    likelihood: number,
  ): void {
    if (charge > needed) return;
    if (next === this.places.length) {
      if (charge !== needed || likelihood <= this.bestLikelihood) return;
      this.bestLikelihood = likelihood;
      this.best = this.chosen.slice(0, next);
      return;
    }
    const { cations, allowed } = this.space;
    const place = this.places[next]!;
    for (const cation of this.cationsOf[composition.elements[place]!] ?? []) {
      if (allowed[anion * cations.length + cation] === 0) continue;
      this.chosen[next] = cation;
      const more = cations[cation]!.charge * composition.amounts[place]!;
      this.choose(composition, anion, next + 1, charge + more, needed, likelihood + this.likelihoods[cation]!);
    }
  }

  /** The ratio of the cations in the order of their places; undefined if the space has no such ratio. */
  private ratioOf({ amounts }: NumberedComposition): number | undefined {
    let divisor = 0;
    for (const place of this.places) divisor = gcd(divisor, amounts[place]!);
    return this.space.ratioOf(this.places.map((place) => amounts[place]! / divisor));
  }

  private cellOf(ratio: number, anion: number): Cell {
    return this.space.canonical({ cations: this.best, anion, ratio });
  }
}

/** Stands for the index of the anion if there is none. */
const UNCHARGED = -1;
