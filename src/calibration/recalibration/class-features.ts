import type { CandidateSpace } from '../../space/candidate-space.js';
import type { Cell } from '../../space/cell.js';
import { HALOGENS } from '../../chemistry/halogens.js';

/** In which classes databases differ: what one of them collects, another one leaves out. */
export const CLASS_FEATURES = ['highestCharge', 'oxide', 'phosphideOrAntimonide', 'halide'] as const;

/** One number for each of CLASS_FEATURES: half the highest charge of a cation, then 1 if the class is right, else 0. */
export type ClassFeatures = readonly number[];

const ANIONS: readonly ReadonlySet<string>[] = [new Set(['O']), new Set(['P', 'Sb']), HALOGENS];

/** The class features of a cell of a space with charges. */
export function classFeatures(space: CandidateSpace, cell: Cell): ClassFeatures {
  const ions = space.ions(cell);
  const highest = Math.max(...ions.map(({ charge }) => charge));
  const anions = ions.filter(({ charge }) => charge < 0).map(({ element }) => element);
  return [highest / 2, ...ANIONS.map((elements) => Number(anions.some((element) => elements.has(element))))];
}
