import type { RunControl } from '../run-control.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import type { Cell } from '../space/cell.js';

/** The last cations that are competitive, of those from some position of `cationOrder` on. */
export interface CompetitiveCations {
  /** Positions in `cationOrder`, ascending. */
  readonly positions: readonly number[];
  /** Cells that were scored to find them. */
  readonly scanned: number;
}

/**
 * Scores the cells below a growing prefix: anion, then one cation after the other, then all ratios at once. The words are those of
 * search engines: the max score of a prefix is an upper bound of every score below it; a score is competitive if it can
 * enter the first K, so if it is not below `minCompetitiveScore`. Branch and bound (branch-and-bound.ts) goes through this tree and
 * leaves out every prefix whose max score is not competitive.
 */
export interface BoundedScorer {
  /** Fixes the anion. Returns the max score. */
  enterAnion(anion: number): number;
  /**
   * Fixes the cation at `depth` (0-based), given all earlier ones, which come before it in `cationOrder`. Returns the max score;
   * if a cheap bound is not competitive already, nothing more need be computed.
   */
  enterCation(depth: number, cation: number, minCompetitiveScore: number): number;
  /**
   * Writes the scores of ratios `ratioOrder[0 .. n)` to `out` and returns n; no ratio that is left out is competitive. The amounts
   * belong to the cations in the order in which they were entered.
   */
  scoreRatios(minCompetitiveScore: number, out: Float64Array): number;
  /**
   * With all cations but the last fixed: the last cations, from position `from` on, below which a score may be competitive. Null if it is
   * likely quicker to enter one after the other.
   */
  competitiveLastCations?(from: number, minCompetitiveScore: number): CompetitiveCations | null;
  readonly ratioOrder: Int32Array;
  /** Scores up to this are rounding of zero; they are not listed. */
  readonly roundingFloor: number;
  /** Cations in the order in which they are to be tried: the promising ones first, since they raise the min competitive score. */
  readonly cationOrder: Int32Array;
}

/** Receives the number and the score of a canonical cell. */
export type Visit = (number: number, score: number) => void;

/**
 * A part of a space: of what a search goes through, every `of`-th piece from number `index` (0-based) on. The slices of one
 * `of` have every cell once.
 */
export interface Slice {
  readonly index: number;
  readonly of: number;
}

export const WHOLE: Slice = { index: 0, of: 1 };

export interface EnumerateOptions {
  readonly control: RunControl;
  /** Cells that score less than this returns at the moment need not be visited. */
  readonly minCompetitiveScore: () => number;
  readonly slice: Slice;
}

/** What a search needs of a model: a score for every cell of a space, and a way through the space if there is one. */
export interface Searchable {
  readonly name: string;
  readonly space: CandidateSpace;
  /** Raw score of a cell; larger is likelier. Zero or less: no evidence for it. Symmetric in the cations. */
  score(cell: Cell): number;
  /** Scores with bounds for branch and bound; null if no useful bound is known. */
  boundedScorer(): BoundedScorer | null;
  /**
   * Calls `visit` once for every unmasked canonical cell that scores above zero, with its number and the score that `score`
   * gives it to the last bit. Models whose scores are nearly all zero have it instead of bounds.
   * Returns how many scores it computed; all other cells score zero.
   */
  enumerate?(visit: Visit, options: EnumerateOptions): number;
  /**
   * Models whose exact best candidates this one ranks again, if it has no bounded scorer of its own. With neither, every
   * cell of the space is scored, which only small spaces allow.
   */
  readonly components?: readonly Searchable[];
  /** True if every cell that no component retrieves scores below all that one does, so that the ranking is that of scoring every cell. */
  readonly scoresRetrievedFirst?: boolean;
  /** What `score` gives a canonical cell that one of the components retrieves, if that is quicker to compute. */
  scoreRetrieved?(cell: Cell): number;
}
