import { ANIONS } from '../chemistry/ions/anions.js';
import { DESCRIPTOR_GROUPS, describeCompound, type AtomicShares } from './compound-descriptors.js';
import { features, learnScaling, weighFeatures } from './feature-scaling.js';
import { priorHyperparameters } from './hyperparameters.js';
import { maternKernel } from './matern-kernel.js';
import { squaredDistance } from './squared-distances.js';

/** Digits of the shares of atoms by which formula types are compared: those of alloys need not be fractions. */
const SHARE_DIGITS = 6;

interface Compound {
  readonly point: Float64Array;
  readonly elements: ReadonlySet<string>;
  /** The shares without the elements, such as those of ABX3. */
  readonly type: string;
  readonly anions: string;
}

/**
 * How alike compounds are when it comes to being made, from 0 to 1: the mean of four covariances. One falls with the distance of their
 * descriptors (Matern). The others are 0 for compounds of different formula types; for the same type they are 1, 1 if the anions
 * are the same as well, and the share of the elements that both have. By the descriptors alone the outcomes of the list's first
 * rows taught next to nothing; what was reported later has formula types in common (docs/properties.md).
 */
export class Likeness {
  readonly #compounds: readonly Compound[];

  constructor(compounds: readonly AtomicShares[]) {
    const descriptors = compounds.map(describeCompound);
    const scaling = learnScaling(descriptors);
    const { weights } = priorHyperparameters(DESCRIPTOR_GROUPS.length);
    this.#compounds = compounds.map((shares, index) => ({
      point: weighFeatures(scaling, weights, features(scaling, descriptors[index]!)),
      elements: new Set(shares.keys()),
      type: [...shares.values()]
        .map((share) => share.toFixed(SHARE_DIGITS))
        .sort()
        .join(' '),
      anions: ANIONS.filter((anion) => shares.has(anion)).join(' '),
    }));
  }

  /** Of two compounds, by index. */
  of(i: number, j: number): number {
    const [a, b] = [this.#compounds[i]!, this.#compounds[j]!];
    let sum = maternKernel(squaredDistance(a.point, b.point));
    if (a.type === b.type) {
      let shared = 0;
      for (const element of a.elements) if (b.elements.has(element)) shared++;
      sum += 1 + (a.anions === b.anions ? 1 : 0) + shared / a.elements.size;
    }
    return sum / 4;
  }

  /** Weighted features of a compound: what the nearest outcomes are found by. */
  point(i: number): Float64Array {
    return this.#compounds[i]!.point;
  }
}
