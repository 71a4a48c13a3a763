import type { Composition } from '../chemistry/composition.js';
import { assignIons } from '../chemistry/ions/assign-ions.js';
import type { Ion } from '../chemistry/ions/ion.js';
import { shannonRadius } from '../chemistry/ions/shannon-radii.js';
import { log } from '../numerics/elementary/elementary-functions.js';

/** How well the ions of an ABX3 composition fit a perovskite. */
export interface ToleranceFactors {
  readonly a: Ion;
  readonly b: Ion;
  readonly x: Ion;
  /** (rA + rX) / (sqrt2 (rB + rX)): perovskites have about 0.8 to 1.06 (V. M. Goldschmidt, Naturwissenschaften 14, 477 (1926)). */
  readonly goldschmidt: number;
  /** rX/rB - nA (nA - (rA/rB) / ln(rA/rB)): perovskites have less than 4.18 (C. J. Bartel et al., Sci. Adv. 5, eaav0693 (2019)). */
  readonly bartel: number;
}

/** The tolerance factors of two cations and three oxide or halide ions; null for any other composition. */
export function toleranceFactors(composition: Composition): ToleranceFactors | null {
  const assignment = assignIons(composition, { maxForms: 1 });
  if (assignment.kind !== 'ionic' || composition.elements.length !== 3) return null;
  const { cations, anions } = assignment.best;
  const [x] = anions;
  if (cations.length !== 2 || anions.length !== 1 || x!.amount !== 3 || cations.some(({ amount }) => amount !== 1))
    return null;
  if (!['O', 'F', 'Cl', 'Br', 'I'].includes(x!.ion.element)) return null;
  // The larger ion, with twelve neighbours, is A.
  const [b, a] = cations
    .map(({ ion }) => ({ ion, radius: shannonRadius(ion, 6)?.radius }))
    .sort((one, other) => (one.radius ?? 0) - (other.radius ?? 0));
  const rA = shannonRadius(a!.ion, 12)?.radius;
  const [rB, rX] = [b!.radius, shannonRadius(x!.ion, 6)?.radius];
  if (rA === undefined || rB === undefined || rX === undefined || rA <= rB) return null;
  const charge = a!.ion.charge;
  return {
    a: a!.ion,
    b: b!.ion,
    x: x!.ion,
    goldschmidt: (rA + rX) / (Math.SQRT2 * (rB + rX)),
    bartel: rX / rB - charge * (charge - rA / rB / log(rA / rB)),
  };
}
