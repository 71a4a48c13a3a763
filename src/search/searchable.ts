import type { RunControl } from '../run-control.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import type { Cell } from '../space/cell.js';

/** The last cations that are left of those at the places `from` and following of `cationOrder`. */
export interface LastCations {
  /** Places in `cationOrder`, ascending. */
  readonly places: readonly number[];
  /** Cells that were scored to find them. */
  readonly scanned: number;
}

/**
 * Scores the cells below a growing prefix: anion, then one cation after the other, then all ratios at once. Exact
 * ranking walks this tree and leaves out every branch whose bound is not above what it already has.
 */
export interface PrefixScorer {
  /** Fixes the anion. Returns an upper bound of every score below (raw scores never exceed it). */
  enterAnion(anion: number): number;
  /**
   * Fixes the cation at `depth` (0-based), given all earlier ones, which come before it in `cationOrder`. Returns an upper
   * bound of every score below; where a cheap bound is below `threshold` already, nothing need be computed.
   */
  enterCation(depth: number, cation: number, threshold: number): number;
  /**
   * Writes the scores of ratios `ratioOrder[0 .. n)` to `out` and returns n; every ratio left out scores less than
   * `threshold`. The amounts belong to the cations in the order in which they were entered.
   */
  scoreRatios(threshold: number, out: Float64Array): number;
  /**
   * With all cations but the last fixed: the last cations below which a score may reach `threshold`. Null where it is
   * likely quicker to enter one after the other.
   */
  lastCations?(from: number, threshold: number): LastCations | null;
  readonly ratioOrder: Int32Array;
  /** Scores up to this are nothing but rounding; they are not listed. */
  readonly floor: number;
  /** Cations in the order in which the walk should try them: the promising ones first. */
  readonly cationOrder: Int32Array;
}

/** Is told the number of a canonical cell and its score. */
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
  /** What scores less, now, need not be visited. */
  readonly threshold: () => number;
  readonly slice: Slice;
}

/** What a search needs of a model: a score for every cell of a space, and a way through the space if there is one. */
export interface Searchable {
  readonly name: string;
  readonly space: CandidateSpace;
  /** Raw score of a cell; larger is likelier. Zero or less means: nothing speaks for it. Symmetric in the cations. */
  score(cell: Cell): number;
  /** Walks the whole space by bounds; null where no useful bound is known. */
  prefixScorer(): PrefixScorer | null;
  /**
   * Calls `visit` once for every unmasked canonical cell that scores above zero, with its number and the score that `score`
   * gives it to the last bit. Models whose scores are nearly all zero have it instead of bounds.
   * Returns how many scores it computed; all other cells score zero.
   */
  enumerate?(visit: Visit, options: EnumerateOptions): number;
  /**
   * Models whose exact best candidates this one ranks again, where it has no prefix scorer of its own. With neither, every
   * cell of the space is tried, which only small spaces allow.
   */
  readonly components?: readonly Searchable[];
}
