import { reducedFormula } from '../../src/chemistry/formula/spellings.js';
import type { Random } from '../../src/numerics/random.js';
import type { CandidateSpace } from '../../src/space/candidate-space.js';
import type { PlacedCompound } from '../../src/space/known-cells.js';
import { plantedIndices } from './planted-indices.js';

/** Latent classes of cations, anions and ratios, and how many combinations of them hold compounds. */
const CLASSES = { cations: 12, anions: 5, ratios: 12, blocks: 60 };

/**
 * Compounds of a space, made up with the recipe of the synthetic tensors: "known compounds" for measuring, of any arity
 * and in the real candidate space, that belong to nobody.
 */
export function syntheticCompounds(space: CandidateSpace, count: number, random: Random): PlacedCompound[] {
  const { order } = space;
  const shape = [
    ...Array.from({ length: order }, () => space.cations.length),
    space.anions.length,
    space.ratios.length,
  ];
  const numberOf = (index: readonly number[]): number | undefined => {
    const cell = { cations: index.slice(0, order), anion: index[order]!, ratio: index[order + 1]! };
    return space.isMasked(cell) ? undefined : space.number(space.canonical(cell));
  };
  const indices = plantedIndices({
    shape,
    ranks: shape.map((size, mode) =>
      Math.min(size, mode < order ? CLASSES.cations : mode === order ? CLASSES.anions : CLASSES.ratios),
    ),
    sharedWith: shape.map((_, mode) => (mode < order ? 0 : mode)),
    entries: count,
    blocks: CLASSES.blocks,
    keyOf: numberOf,
    random,
  });
  return indices.map((index) => {
    const number = numberOf(index)!;
    const composition = space.composition(space.cell(number));
    const cells = space.cellsOf(composition).map((cell) => space.number(cell));
    return {
      formula: reducedFormula(composition),
      composition,
      training: number,
      cells,
      sameArity: true,
      atHome: true,
    };
  });
}
