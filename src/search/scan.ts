import type { CandidateSpace } from '../space/candidate-space.js';
import type { BoundedScorer, Searchable } from './searchable.js';

/** Scores every cell of a model that knows no bounds: each max score is infinite, so no branch is left out. */
export class ScanScorer implements BoundedScorer {
  readonly roundingFloor = 0;
  readonly ratioOrder: Int32Array;
  readonly cationOrder: Int32Array;
  readonly #model: Searchable;
  readonly #space: CandidateSpace;
  readonly #cations: number[];
  #anion = 0;

  constructor(model: Searchable) {
    this.#model = model;
    this.#space = model.space;
    // Ascending, so that the cells that are scored are canonical.
    this.cationOrder = Int32Array.from(model.space.cations.keys());
    this.ratioOrder = Int32Array.from(model.space.ratios.keys());
    this.#cations = Array.from({ length: model.space.order }, () => 0);
  }

  enterAnion(anion: number): number {
    this.#anion = anion;
    return Infinity;
  }

  enterCation(depth: number, cation: number): number {
    this.#cations[depth] = cation;
    return Infinity;
  }

  scoreRatios(_minCompetitiveScore: number, out: Float64Array): number {
    const cations = this.#cations;
    const anion = this.#anion;
    for (let ratio = 0; ratio < this.#space.ratios.length; ratio++)
      out[ratio] = this.#model.score({ cations, anion, ratio });
    return this.#space.ratios.length;
  }
}
