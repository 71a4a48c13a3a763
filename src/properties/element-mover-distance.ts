import type { Composition } from '../chemistry/composition.js';
import { PETTIFOR_SCALE } from '../chemistry/pettifor-scale.js';
import { countLeading } from '../numerics/bisect.js';

/** A composition on the scale: positions ascending, with the share of the atoms at each. */
export interface ScaledComposition {
  readonly positions: readonly number[];
  readonly shares: readonly number[];
  /** The mean of the positions. */
  readonly mean: number;
}

/** A composition on Pettifor's scale. Elements beyond lawrencium are at its end. */
export function onPettiforScale({ elements, amounts }: Composition): ScaledComposition {
  const atoms = amounts.reduce((sum, amount) => sum + amount, 0);
  const members = elements
    .map((element, index) => ({
      position: PETTIFOR_SCALE.get(element) ?? PETTIFOR_SCALE.size + 1,
      share: amounts[index]! / atoms,
    }))
    .sort((a, b) => a.position - b.position);
  return {
    positions: members.map(({ position }) => position),
    shares: members.map(({ share }) => share),
    mean: members.reduce((sum, { position, share }) => sum + position * share, 0),
  };
}

/**
 * The element mover's distance: how far the atoms of one composition have to be moved along the scale, on average, to become
 * the other (C. J. Hargreaves et al., Chem. Mater. 32, 10610 (2020)). On a line that is the area between the two cumulative distributions.
 */
export function elementMoverDistance(a: ScaledComposition, b: ScaledComposition): number {
  let [i, j, difference, before, area] = [0, 0, 0, 0, 0];
  while (i < a.positions.length || j < b.positions.length) {
    const p = a.positions[i] ?? Infinity;
    const q = b.positions[j] ?? Infinity;
    const at = Math.min(p, q);
    area += Math.abs(difference) * (at - before);
    before = at;
    if (p === at) difference += a.shares[i++]!;
    if (q === at) difference -= b.shares[j++]!;
  }
  return area;
}

/** Finds the nearest of many compositions by the element mover's distance. */
export class NearestComposition {
  readonly #sorted: readonly { readonly formula: string; readonly scaled: ScaledComposition }[];

  constructor(compositions: Iterable<{ readonly formula: string; readonly composition: Composition }>) {
    this.#sorted = [...compositions]
      .map(({ formula, composition }) => ({ formula, scaled: onPettiforScale(composition) }))
      .sort((a, b) => a.scaled.mean - b.scaled.mean || (a.formula < b.formula ? -1 : 1));
  }

  /** The nearest one, of equally near ones that whose formula comes first; undefined if there are none. */
  nearest(composition: Composition): { readonly formula: string; readonly distance: number } | undefined {
    const own = onPettiforScale(composition);
    const sorted = this.#sorted;
    let best: { formula: string; distance: number } | undefined;
    const consider = (index: number): void => {
      const { formula, scaled } = sorted[index]!;
      const distance = elementMoverDistance(own, scaled);
      if (!best || distance < best.distance || (distance === best.distance && formula < best.formula)) {
        best = { formula, distance };
      }
    };
    // The distance is at least that of the means, so the search goes away from the own mean until that is larger than the best.
    const isNear = (index: number): boolean =>
      index >= 0 &&
      index < sorted.length &&
      (!best || Math.abs(sorted[index]!.scaled.mean - own.mean) <= best.distance + SLACK);
    let up = countLeading(sorted.length, (index) => sorted[index]!.scaled.mean < own.mean);
    let down = up - 1;
    for (;;) {
      const [goesUp, goesDown] = [isNear(up), isNear(down)];
      if (!goesUp && !goesDown) return best;
      if (goesUp) consider(up++);
      if (goesDown) consider(down--);
    }
  }
}

/** Against rounding of the means. */
const SLACK = 1e-9;
