import { parseIon } from '../../src/chemistry/ions/ion.js';
import { reducedFormula } from '../../src/chemistry/formula/spellings.js';
import { seededRandom } from '../../src/numerics/random.js';
import type { TrainingSet } from '../../src/models/model.js';
import { trainingSet } from '../../src/models/training-set.js';
import { CandidateSpace } from '../../src/space/candidate-space.js';
import type { Cell } from '../../src/space/cell.js';

export const CATIONS = ['Li+', 'Na+', 'K+', 'Mg2+', 'Ca2+', 'Fe2+', 'Fe3+', 'Al3+', 'La3+', 'Ti4+', 'Nb5+'].map(
  parseIon,
);
/** Some of them are enough for many cations at once, whose combinations would be too many to try each. */
const FEW_CATIONS = ['Li+', 'Na+', 'Mg2+', 'Fe2+', 'Fe3+', 'Al3+', 'Ti4+', 'Nb5+'].map(parseIon);
const ANIONS = ['O2-', 'F-', 'Sb3-'].map(parseIon);
const MAX_AMOUNT: Readonly<Record<number, number>> = { 2: 1, 3: 3, 4: 2, 5: 2 };

/** A space small enough to try every cell. */
export function smallSpace(arity: number, cations = arity > 3 ? FEW_CATIONS : CATIONS): CandidateSpace {
  return new CandidateSpace({ arity, cations, anions: ANIONS, maxAmount: MAX_AMOUNT[arity]! });
}

/** Every unmasked canonical cell of a small space. */
export function everyCandidate(space: CandidateSpace): Cell[] {
  return Array.from({ length: space.size.cells }, (_, number) => space.cell(number)).filter(
    (cell) => !space.isMasked(cell) && cell.cations.every((cation, m) => m === 0 || cell.cations[m - 1]! < cation),
  );
}

/** Known compounds with a pattern in them: the cations' charges decide mostly which ratio they form, some are noise. */
export function patternedCells(space: CandidateSpace, count: number, seed: number): number[] {
  const random = seededRandom(seed);
  const all = everyCandidate(space);
  const likely = all.filter(
    ({ cations, ratio }) => (cations.reduce((sum, i) => sum + space.cations[i]!.charge, 0) + ratio) % 4 === 0,
  );
  const cells = new Set<number>();
  while (cells.size < Math.min(count, all.length)) {
    const pool = random() < 0.85 ? likely : all;
    cells.add(space.number(pool[Math.floor(random() * pool.length)]!));
  }
  return [...cells].sort((a, b) => a - b);
}

/** The training set of compounds given by their cells. */
export function trainingOf(space: CandidateSpace, cells: readonly number[]): TrainingSet {
  const compounds = cells.map((number) => {
    const composition = space.composition(space.cell(number));
    const all = space.cellsOf(composition).map((cell) => space.number(cell));
    return {
      formula: reducedFormula(composition),
      composition,
      training: number,
      cells: all,
      sameArity: true,
      atHome: true,
    };
  });
  return trainingSet(space, compounds);
}
