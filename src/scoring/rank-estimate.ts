import { pow } from '../numerics/elementary/elementary-functions.js';
import { countLeading } from '../numerics/bisect.js';
import type { Random } from '../numerics/random.js';
import type { Model } from '../models/model.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import type { Cell } from '../space/cell.js';
import { randomCell } from '../space/random-cell.js';

/** Raw score against rank: exact on the list, estimated from random cells below it. Ranks ascend, raw scores descend. */
export interface RankKnots {
  readonly ranks: Float64Array;
  readonly raws: Float64Array;
}

/** Random cells scored to learn how the raw scores below the list's end are distributed. */
const SAMPLES = 20_000;
const KNOTS_A_DECADE = 40;

/** Logarithms of odds of cells without evidence are lower than scores by this, so that they rank behind all that have some. */
const BEHIND = 1e6;

/** What ranks a cell: its score, or, if that is 0, what the model says of cells without evidence. */
export function rankingScore(model: Model, cell: Cell, raw: number): number {
  return raw > 0 || !model.withoutEvidence ? raw : model.withoutEvidence(cell) - BEHIND;
}

/**
 * Condenses a ranking to knots: exact at the listed ranks kept, sampled beyond.
 *
 * @param sample random cells, by `sampleCells`
 * @param best the best cells of the ranking: the first cell without evidence ranks right behind the list if other means say as much of it as of the best of these
 */
export function rankKnots(
  model: Model,
  listed: ArrayLike<number>,
  candidates: number,
  sample: readonly Cell[],
  best: Iterable<Cell> = [],
): RankKnots {
  const ranks: number[] = [];
  const raws: number[] = [];
  const keep = (rank: number, raw: number): void => {
    ranks.push(rank);
    raws.push(raw);
  };
  for (let rank = 1; rank <= listed.length; rank = Math.max(rank + 1, Math.ceil(rank * pow(10, 1 / KNOTS_A_DECADE)))) {
    keep(rank, listed[rank - 1]!);
  }
  if (listed.length > 0 && ranks.at(-1) !== listed.length) keep(listed.length, listed[listed.length - 1]!);
  const floor = listed[listed.length - 1] ?? Infinity;
  const scores = sample.map((cell) => rankingScore(model, cell, model.score(cell)));
  const below = scores.filter((raw) => raw < floor).sort((a, b) => b - a);
  const unlisted = Math.max(0, candidates - listed.length);
  const likeliest = Math.max(...Array.from(best, (cell) => rankingScore(model, cell, 0)));
  const withEvidence = below.filter((raw) => raw > 0).length;
  for (let k = 1; k <= below.length; k = Math.max(k + 1, Math.ceil(k * pow(10, 1 / KNOTS_A_DECADE)))) {
    const rank = listed.length + (k / (below.length + 1)) * unlisted;
    if (k > withEvidence && (ranks.length === 0 || raws.at(-1)! > 0) && likeliest > below[k - 1]! && likeliest < 0) {
      keep(Math.max(1, listed.length + 1, (ranks.at(-1) ?? 0) + 1), likeliest);
    }
    if (rank > (ranks.at(-1) ?? 0)) keep(rank, below[k - 1]!);
  }
  return { ranks: Float64Array.from(ranks), raws: Float64Array.from(raws) };
}

/** The rank that a raw score would have, 1 to `candidates`; linear in log(rank) between knots. */
export function estimateRank({ ranks, raws }: RankKnots, raw: number, candidates: number): number {
  if (ranks.length === 0) return candidates;
  if (raw >= raws[0]!) return 1;
  const high = countLeading(raws.length, (index) => raws[index]! >= raw);
  const low = Math.max(0, high - 1);
  if (high === ranks.length) return raw === raws[low]! ? ranks[low]! : (ranks[low]! + candidates) / 2;
  const span = raws[low]! - raws[high]!;
  const share = span > 0 ? (raws[low]! - raw) / span : 0;
  return ranks[low]! * pow(ranks[high]! / ranks[low]!, share);
}

/** Random cells of a space, from which the ranks below a list are estimated: all models of a list are tried on the same ones. */
export function sampleCells(space: CandidateSpace, random: Random): Cell[] {
  const sample: Cell[] = [];
  // Masked cells are drawn again; the bound only guards a space in which nearly everything is masked.
  for (let tries = 0; sample.length < SAMPLES && tries < 20 * SAMPLES; tries++) {
    const cell = randomCell(space, random);
    if (!space.isMasked(cell)) sample.push(cell);
  }
  return sample;
}

/** The space's number of candidates that are not known. */
export function openCandidates(space: CandidateSpace, known: ReadonlySet<number>): number {
  return space.size.candidates - known.size;
}

/** An estimated rank as a rank: whole, from 1. */
export function wholeRank(estimated: number): number {
  return Math.max(1, Math.round(estimated));
}
