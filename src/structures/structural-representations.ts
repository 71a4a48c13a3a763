import { cos, exp } from '../numerics/elementary/elementary-functions.js';
import type { Crystal } from './crystal.js';
import { neighbours, type Neighbour } from './neighbours.js';

/** Distances in angstrom beyond which neighbours do not count: of radial and of angular terms. */
const RADIAL_CUTOFF = 6;
const ANGULAR_CUTOFF = 4.5;

/** Centres of the bins of the pair distribution, and their distance, in angstrom. */
const BINS = [1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5];
const BIN_WIDTH = 0.5;

/** Centres of the Gaussians of the generalised radial distribution in angstrom, and their exponent in 1/angstrom^2. */
const GAUSSIANS = [0, 1, 2, 3, 4, 5];
const GAUSSIAN_EXPONENT = 1;

/** Degrees of the bond-orientational order parameters. */
const DEGREES = [1, 2, 3, 4, 5, 6];

/** Radial centres and angular frequencies of the angular Fourier series. */
const SERIES_CENTRES = [2, 3, 4];
const SERIES_FREQUENCIES = [0, 1, 2, 3];
const SERIES_EXPONENT = 2;

/** The kinds of structural representation in the order in which they are written, with the number of values of each. */
export const STRUCTURAL_KINDS = [
  { name: 'pair', size: BINS.length },
  { name: 'radial', size: GAUSSIANS.length },
  { name: 'bond-order', size: DEGREES.length },
  { name: 'angular', size: SERIES_CENTRES.length * SERIES_FREQUENCIES.length },
] as const;

/** How many values describe the surroundings of an atom. */
export const STRUCTURAL_SIZE = STRUCTURAL_KINDS.reduce((sum, { size }) => sum + size, 0);

/**
 * The surroundings of each site of a crystal, by STRUCTURAL_SIZE numbers that do not change if the crystal is turned or moved, or if
 * another cell of the same lattice is chosen (Seko et al., Phys. Rev. B 95, 144110 (2017), section II):
 *
 * - the pair distribution: neighbours in bins of triangular shape, so that a neighbour between two counts for both;
 * - the generalised radial distribution: Gaussians of the distances (Behler, J. Chem. Phys. 134, 074106 (2011), G2);
 * - bond-orientational order parameters (Steinhardt et al., Phys. Rev. B 28, 784 (1983)), squared, since roots of numbers that are zero but for
 *   rounding would not be the same in two cells: Q_l^2 is the mean of Legendre's polynomial of the angles of all pairs of neighbours, each pair
 *   with the weights of its two;
 * - the angular Fourier series (Bartok et al., Phys. Rev. B 87, 184115 (2013)): sums over all pairs of neighbours of cos(l theta), times Gaussians
 *   of both distances.
 *
 * All terms go smoothly to zero at their cutoff. Sites that are partly occupied count by their occupancy. Null for what is no crystal.
 */
export function structuralRepresentations(crystal: Crystal): Float64Array[] | null {
  const found = neighbours(crystal, RADIAL_CUTOFF);
  return found && found.map(surroundings);
}

function surroundings(near: readonly Neighbour[]): Float64Array {
  const out = new Float64Array(STRUCTURAL_SIZE);
  const radialAt = BINS.length;
  for (const { distance, occupancy } of near) {
    const weight = occupancy * smoothCutoff(distance, RADIAL_CUTOFF);
    BINS.forEach((centre, b) => {
      out[b]! += weight * Math.max(0, 1 - Math.abs(distance - centre) / BIN_WIDTH);
    });
    GAUSSIANS.forEach((centre, g) => {
      out[radialAt + g]! += weight * gaussian(distance - centre, GAUSSIAN_EXPONENT);
    });
  }
  angularTerms(
    near.filter(({ distance }) => distance < ANGULAR_CUTOFF),
    out.subarray(radialAt + GAUSSIANS.length),
  );
  return out;
}

/** Writes the order parameters and the angular series. */
function angularTerms(near: readonly Neighbour[], out: Float64Array): void {
  const weights = near.map(({ distance, occupancy }) => occupancy * smoothCutoff(distance, ANGULAR_CUTOFF));
  const radial = SERIES_CENTRES.map((centre) =>
    near.map(({ distance }, j) => weights[j]! * gaussian(distance - centre, SERIES_EXPONENT)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const series = out.subarray(DEGREES.length);
  const legendre = new Float64Array(DEGREES.at(-1)! + 1);
  const chebyshev = new Float64Array(SERIES_FREQUENCIES.at(-1)! + 1);
  for (let j = 0; j < near.length; j++) {
    for (let k = 0; k <= j; k++) {
      const twice = j === k ? 1 : 2;
      fillPolynomials(cosineBetween(near[j]!, near[k]!), legendre, chebyshev);
      const pair = (twice * weights[j]! * weights[k]!) / (total * total || 1);
      DEGREES.forEach((degree, d) => (out[d]! += pair * legendre[degree]!));
      let at = 0;
      for (const own of radial) {
        for (const frequency of SERIES_FREQUENCIES) series[at++]! += twice * own[j]! * own[k]! * chebyshev[frequency]!;
      }
    }
  }
}

/** Legendre's polynomials of a cosine, and the cosines of multiples of its angle, which are Chebyshev's polynomials. */
function fillPolynomials(cosine: number, legendre: Float64Array, chebyshev: Float64Array): void {
  legendre[0] = chebyshev[0] = 1;
  legendre[1] = chebyshev[1] = cosine;
  for (let l = 2; l < legendre.length; l++)
    legendre[l] = ((2 * l - 1) * cosine * legendre[l - 1]! - (l - 1) * legendre[l - 2]!) / l;
  for (let l = 2; l < chebyshev.length; l++) chebyshev[l] = 2 * cosine * chebyshev[l - 1]! - chebyshev[l - 2]!;
}

function cosineBetween(a: Neighbour, b: Neighbour): number {
  return (a.x * b.x + a.y * b.y + a.z * b.z) / (a.distance * b.distance);
}

/** From 1 at no distance to 0 at the cutoff, without an edge (Behler & Parrinello, Phys. Rev. Lett. 98, 146401 (2007)). */
function smoothCutoff(distance: number, cutoff: number): number {
  return distance >= cutoff ? 0 : 0.5 * (cos((Math.PI * distance) / cutoff) + 1);
}

function gaussian(difference: number, exponent: number): number {
  return exp(-exponent * difference * difference);
}
