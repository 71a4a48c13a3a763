import { makeComposition, type Composition } from '../../chemistry/composition.js';
import { conventionalFormula, reducedFormula } from '../../chemistry/formula/spellings.js';
import type { Ion } from '../../chemistry/ions/ion.js';
import { shannonRadius } from '../../chemistry/ions/shannon-radii.js';
import { ionLabel } from '../../chemistry/ions/ion.js';
import { message, type Message } from '../../messages/message.js';

/** Radii that differ by less than this part share a site easily (W. Hume-Rothery; V. M. Goldschmidt). */
const LIKE = 0.15;

/** Known compounds of which a composition may be a solid solution, and the two cations that share a site in it. */
export interface SolidSolution {
  readonly ends: readonly Composition[];
  readonly first: Ion;
  readonly second: Ion;
}

/**
 * Why a composition may be a solid solution rather than a compound of its own: two cations of equal charge whose radii differ by less
 * than 15 %, and a known compound that has one of them alone in their places. Null if nothing speaks for it.
 */
export function solidSolution(
  composition: Composition,
  cations: readonly Ion[],
  isKnown: (formula: string) => boolean,
): Message | null {
  const found = solidSolutionEnds(composition, cations, isKnown);
  if (!found) return null;
  const { ends, first, second } = found;
  return message('series.solid-solution', {
    ends: ends.map(conventionalFormula),
    first: ionLabel(first),
    second: ionLabel(second),
  });
}

/** The same as data. */
export function solidSolutionEnds(
  composition: Composition,
  cations: readonly Ion[],
  isKnown: (formula: string) => boolean,
): SolidSolution | null {
  for (const [index, one] of cations.entries()) {
    for (const other of cations.slice(index + 1)) {
      if (one.element === other.element || one.charge !== other.charge) continue;
      const [r1, r2] = [shannonRadius(one)?.radius, shannonRadius(other)?.radius];
      if (r1 === undefined || r2 === undefined || Math.abs(r1 - r2) / Math.max(r1, r2) >= LIKE) continue;
      const ends = [
        replaced(composition, other.element, one.element),
        replaced(composition, one.element, other.element),
      ];
      const known = ends.filter((end) => isKnown(reducedFormula(end)));
      if (known.length === 0) continue;
      return { ends: known, first: one, second: other };
    }
  }
  return null;
}

/** The composition with one element in the place of another. */
export function replaced(composition: Composition, from: string, to: string): Composition {
  return makeComposition(
    composition.elements.map(
      (element, index) => [element === from ? to : element, composition.amounts[index]!] as const,
    ),
  );
}
