import type { Composition } from '../../chemistry/composition.js';
import { DESCRIPTORS } from '../../chemistry/descriptors/descriptors.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import type { Cell } from '../../space/cell.js';
import { CellDescriptors } from './cell-descriptors.js';
import type { FeatureEffect } from '../model.js';
import { standardise, type Standardiser } from './standardiser.js';

/** What a fitted classifier on descriptors makes of standardised values: their effects on the logarithm of odds. */
export type EffectsOf = (values: Float64Array) => ArrayLike<number>;

/** Cells and other compositions as a fitted classifier on descriptors sees them. */
export class DescribedCells {
  readonly #descriptors: CellDescriptors;
  readonly #standardiser: Standardiser;
  readonly #raw: Float64Array;
  readonly #standard: Float64Array;

  constructor(space: CandidateSpace, standardiser: Standardiser) {
    this.#descriptors = new CellDescriptors(space);
    this.#standardiser = standardiser;
    this.#raw = new Float64Array(this.#descriptors.width);
    this.#standard = new Float64Array(standardiser.kept.length);
  }

  /** The standardised descriptors that were chosen; valid until the next call. */
  values(cell: Cell): Float64Array {
    this.#descriptors.write(cell, this.#raw);
    return this.#standardised();
  }

  /** The same for a composition that need be no cell; undefined if it has no ions to describe. */
  valuesOf(composition: Composition): Float64Array | undefined {
    return this.#descriptors.writeComposition(composition, this.#raw) ? this.#standardised() : undefined;
  }

  /** What each chosen descriptor does to the score, the strongest first; `effectsOf` gives the effects of the values. */
  effects(cell: Cell, effectsOf: EffectsOf): FeatureEffect[] {
    return this.#named(effectsOf(this.values(cell)));
  }

  /** The same for a composition that need be no cell; undefined if it has no ions to describe. */
  effectsOn(composition: Composition, effectsOf: EffectsOf): FeatureEffect[] | undefined {
    const values = this.valuesOf(composition);
    return values && this.#named(effectsOf(values));
  }

  #standardised(): Float64Array {
    standardise(this.#standardiser, this.#raw, 0, this.#standard);
    return this.#standard;
  }

  #named(effects: ArrayLike<number>): FeatureEffect[] {
    return Array.from(this.#standardiser.kept, (column, k) => ({
      feature: DESCRIPTORS[column]!.label,
      value: this.#raw[column]!,
      effect: effects[k]!,
    })).sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  }
}
