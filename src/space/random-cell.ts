import type { Random } from '../numerics/random.js';
import type { CandidateSpace } from './candidate-space.js';
import type { Cell } from './cell.js';

/** A random cell of a space, which may be masked; of one anion if its index is given. */
export function randomCell({ order, cations, anions, ratios }: CandidateSpace, random: Random, anion?: number): Cell {
  const pick = (n: number): number => Math.floor(random() * n);
  return {
    cations: Array.from({ length: order }, () => pick(cations.length)).sort((a, b) => a - b),
    anion: anion ?? pick(anions.length),
    ratio: pick(ratios.length),
  };
}
