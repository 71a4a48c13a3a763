import type { Composition } from '../../chemistry/composition.js';
import { reducedFormula } from '../../chemistry/formula/spellings.js';
import type { Ion } from '../../chemistry/ions/ion.js';
import { shannonRadius } from '../../chemistry/ions/shannon-radii.js';
import { replaceElement } from '../../chemistry/replace-element.js';

/** Radii that differ by less than this part share a site easily (W. Hume-Rothery; V. M. Goldschmidt). */
const LIKE = 0.15;

/** Two cations that may share the sites of one known compound. */
export interface SolidSolution {
  readonly first: Ion;
  readonly second: Ion;
  /** Known compounds that have one of the two only; at least one. */
  readonly ends: readonly Composition[];
}

/**
 * Why a composition may be a solid solution rather than a compound of its own: two cations of equal charge whose radii differ by less
 * than 15 %, and a known compound that has one of them instead of both. Null if it is not so.
 *
 * @param isKnown whether a reduced formula is known
 */
export function solidSolution(
  composition: Composition,
  cations: readonly Ion[],
  isKnown: (formula: string) => boolean,
): SolidSolution | null {
  for (const [index, first] of cations.entries()) {
    for (const second of cations.slice(index + 1)) {
      if (!isAlike(first, second)) continue;
      const ends = [
        replaceElement(composition, second.element, first.element),
        replaceElement(composition, first.element, second.element),
      ].filter((end) => isKnown(reducedFormula(end)));
      if (ends.length > 0) return { first, second, ends };
    }
  }
  return null;
}

/** Cations of two elements with equal charges and nearly equal radii. */
function isAlike(first: Ion, second: Ion): boolean {
  if (first.element === second.element || first.charge !== second.charge || first.charge <= 0) return false;
  const [r1, r2] = [shannonRadius(first)?.radius, shannonRadius(second)?.radius];
  return r1 !== undefined && r2 !== undefined && areLikeRadii(r1, r2);
}

/** Whether ions of these radii may share a site; NaN is like nothing. */
export function areLikeRadii(r1: number, r2: number): boolean {
  return Math.abs(r1 - r2) / Math.max(r1, r2) < LIKE;
}
