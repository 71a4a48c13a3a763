import { log } from '../numerics/elementary/elementary-functions.js';
import type { Random } from '../numerics/random.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import type { Cell } from '../space/cell.js';
import type { TrainingSet } from './model.js';

/** Shares of the two kinds of negatives; they add up to 1. */
export interface NegativeScheme {
  /** Every ion and ratio alike. */
  readonly uniform: number;
  /** Ions and ratio each as often as they occur in known compounds, but independently of each other. */
  readonly popular: number;
}

/** Negatives, and how to undo that some were more likely to be drawn than others. */
export interface SampledNegatives {
  /** Canonical cells; one may be drawn twice. */
  readonly cells: readonly number[];
  /**
   * Minus the logarithm of a cell's chance to be drawn, relative to a uniform draw. Added to a model's logarithm of odds
   * while it is fitted, it makes that model estimate the odds against uniform negatives (noise-contrastive
   * estimation, Gutmann & Hyvarinen, AISTATS 2010): popular negatives sharpen it without teaching it that popular ions are bad.
   */
  offset(cell: Cell): number;
}

/** Tries for one negative: if nearly every cell is known or masked, fewer are found than were asked for. */
const TRIES = 50;

/**
 * Cells of the candidate space that are not known, to stand for what does not exist. Most unknown cells are indeed
 * empty, but some are the very compounds that a model shall find; so they are drawn, never enumerated. Known cells, under
 * of any oxidation states, and masked cells are never drawn.
 */
export function sampleNegatives(
  training: TrainingSet,
  count: number,
  scheme: NegativeScheme,
  random: Random,
): SampledNegatives {
  const { space, cells, known } = training;
  const { uniform, popular, popularity } = cellDraws(training, random);
  const negatives: number[] = [];
  for (let n = 0; n < count && cells.length > 0; n++) {
    const draw = random() < scheme.uniform ? uniform : popular;
    for (let tries = 0; tries < TRIES; tries++) {
      const cell = draw();
      if (space.isMasked(cell)) continue;
      const number = space.number(space.canonical(cell));
      if (known.has(number)) continue;
      negatives.push(number);
      break;
    }
  }
  return {
    cells: negatives,
    offset: (cell) => (scheme.popular === 0 ? 0 : -log(scheme.uniform + scheme.popular * popularity(cell))),
  };
}

/** Two ways to draw a cell, which may be masked or known. */
export interface CellDraws {
  readonly uniform: () => Cell;
  /** Ions and ratio each as often as they occur in known cells, of which there must be one. */
  readonly popular: () => Cell;
  /** How much likelier than by a uniform draw a cell is to be drawn as a popular one. */
  readonly popularity: (cell: Cell) => number;
}

/** Draws from the space of a training set. */
export function cellDraws({ space, cells }: TrainingSet, random: Random): CellDraws {
  const below = (n: number): number => Math.floor(random() * n);
  const shares = marginals(space, cells);
  const member = <T>(of: (cell: Cell) => T): T => of(space.cell(cells[below(cells.length)]!));
  const uniform = (): Cell => ({
    cations: Array.from({ length: space.order }, () => below(space.cations.length)),
    anion: below(space.anions.length),
    ratio: below(space.ratios.length),
  });
  const popular = (): Cell => ({
    cations: Array.from({ length: space.order }, () => member(({ cations }) => cations[below(space.order)]!)),
    anion: member(({ anion }) => anion),
    ratio: shuffledRatio(
      space,
      member(({ ratio }) => ratio),
      below,
    ),
  });
  return {
    uniform,
    popular,
    popularity({ cations, anion, ratio }) {
      let chance = shares.anions[anion]! * shares.ratios[ratio]!;
      for (const cation of cations) chance *= shares.cations[cation]!;
      return chance;
    },
  };
}

/** How often each cation, anion and ratio is in the cells, over how often it would if all were alike. */
function marginals(
  space: CandidateSpace,
  cells: readonly number[],
): { cations: Float64Array; anions: Float64Array; ratios: Float64Array } {
  const cations = new Float64Array(space.cations.length);
  const anions = new Float64Array(space.anions.length);
  const classes = new Map<string, { count: number; members: number[] }>();
  const classOf = space.ratios.map((amounts, r) => {
    const sorted = amounts.toSorted((a, b) => a - b).join(':');
    const found = classes.get(sorted) ?? { count: 0, members: [] };
    classes.set(sorted, found);
    found.members.push(r);
    return found;
  });
  for (const number of cells) {
    const cell = space.cell(number);
    for (const cation of cell.cations) cations[cation]! += cations.length / (cells.length * space.order);
    anions[cell.anion]! += anions.length / cells.length;
    classOf[cell.ratio]!.count++;
  }
  const ratios = Float64Array.from(
    classOf,
    ({ count, members }) => (count / members.length) * (space.ratios.length / Math.max(1, cells.length)),
  );
  return { cations, anions, ratios };
}

/** The same amounts in a random order. */
function shuffledRatio(space: CandidateSpace, ratio: number, below: (n: number) => number): number {
  const amounts = [...space.ratios[ratio]!];
  for (let i = amounts.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [amounts[i], amounts[j]] = [amounts[j]!, amounts[i]!];
  }
  return space.ratioOf(amounts)!;
}
