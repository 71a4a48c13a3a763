import { pow } from '../numerics/elementary/elementary-functions.js';
import { representation, REPRESENTATIONS } from '../chemistry/elements/elemental-representations.js';
import type { Crystal } from '../structures/crystal.js';
import {
  STRUCTURAL_KINDS,
  STRUCTURAL_SIZE,
  structuralRepresentations,
} from '../structures/structural-representations.js';

/** Structural values whose covariances with the elemental values are taken: the wider half of the generalised radial distribution. */
const WITH_ELEMENTS = [2, 3, 4].map((gaussian) => STRUCTURAL_KINDS[0].size + gaussian);

const MOMENTS = ['mean', 'deviation', 'skewness', 'kurtosis'] as const;

/** Groups of structural descriptors, which follow those of the composition. */
export const STRUCTURE_GROUPS: readonly { readonly name: string; readonly size: number }[] = [
  ...STRUCTURAL_KINDS.map(({ name, size }) => ({ name: `structure-${name}`, size: MOMENTS.length * size })),
  { name: 'structure-covariance', size: WITH_ELEMENTS.length * REPRESENTATIONS.length },
];

/** How many values describe the structure of a compound. */
export const STRUCTURE_COUNT = STRUCTURE_GROUPS.reduce((sum, { size }) => sum + size, 0);

interface WeightedAtom {
  readonly share: number;
  readonly surroundings: Float64Array;
  readonly elemental: Float64Array;
}

/**
 * One description for structures with any number of atoms: the distribution of the structural representations over the atoms of the cell, by mean,
 * standard deviation, skewness and kurtosis, and covariances of some of them with the elemental representations (Seko et al., Phys. Rev. B 95,
 * 144110 (2017), section II). The third and fourth central moments are given as their roots, as in `describeCompound`.
 *
 * @returns STRUCTURE_COUNT numbers; null if there is no such crystal, or if it has an element without elemental representations
 */
export function describeStructure(crystal: Crystal): Float64Array | null {
  const surroundings = structuralRepresentations(crystal);
  const atoms = surroundings && weightedAtoms(crystal, surroundings);
  if (!atoms) return null;
  const out = new Float64Array(STRUCTURE_COUNT);
  const means = meansOf(atoms, STRUCTURAL_SIZE, ({ surroundings: own }) => own);
  let [at, first] = [0, 0];
  for (const { size } of STRUCTURAL_KINDS) {
    for (let c = 0; c < size; c++) {
      let [second, third, fourth] = [0, 0, 0];
      for (const { share, surroundings: own } of atoms) {
        const difference = own[first + c]! - means[first + c]!;
        second += share * difference * difference;
        third += share * difference * difference * difference;
        fourth += share * difference * difference * difference * difference;
      }
      out[at + c] = means[first + c]!;
      out[at + size + c] = Math.sqrt(second);
      out[at + 2 * size + c] = Math.sign(third) * pow(Math.abs(third), 1 / 3);
      out[at + 3 * size + c] = Math.sqrt(Math.sqrt(fourth));
    }
    at += MOMENTS.length * size;
    first += size;
  }
  const elemental = meansOf(atoms, REPRESENTATIONS.length, (atom) => atom.elemental);
  for (const column of WITH_ELEMENTS) {
    for (let e = 0; e < elemental.length; e++) {
      for (const { share, surroundings: own, elemental: values } of atoms)
        out[at]! += share * (own[column]! - means[column]!) * (values[e]! - elemental[e]!);
      at++;
    }
  }
  return out;
}

/** The elements of each site, by their share of all atoms. */
function weightedAtoms({ sites }: Crystal, surroundings: readonly Float64Array[]): WeightedAtom[] | null {
  const atoms: WeightedAtom[] = [];
  let total = 0;
  for (const [index, { occupants }] of sites.entries()) {
    for (const [symbol, occupancy] of occupants) {
      const values = representation(symbol);
      if (!values) return null;
      atoms.push({ share: occupancy, surroundings: surroundings[index]!, elemental: Float64Array.from(values) });
      total += occupancy;
    }
  }
  return total > 0 ? atoms.map((atom) => ({ ...atom, share: atom.share / total })) : null;
}

function meansOf(
  atoms: readonly WeightedAtom[],
  size: number,
  valuesOf: (atom: WeightedAtom) => Float64Array,
): Float64Array {
  const means = new Float64Array(size);
  for (const atom of atoms) valuesOf(atom).forEach((value, c) => (means[c]! += atom.share * value));
  return means;
}
