import type { Random } from '../linalg/random.js';
import type { RunControl } from '../run-control.js';
import type { Cell, CandidateSpace } from '../space/candidate-space.js';
import type { Tensors } from './artifact.js';

/** What a model learns from: the space and the distinct canonical cells of the known compounds. */
export interface TrainingSet {
  readonly space: CandidateSpace;
  readonly cells: readonly number[];
}

export interface FitContext {
  readonly random: Random;
  readonly control: RunControl;
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
  readonly ratioOrder: Int32Array;
  /** Scores up to this are nothing but rounding; they are not listed. */
  readonly floor: number;
  /** Cations in the order in which the walk should try them: the promising ones first. */
  readonly cationOrder: Int32Array;
}

/** Something fitted to the known compounds that scores any cell of its space. */
export interface Model {
  readonly name: string;
  readonly space: CandidateSpace;
  /** The options that it was fitted with, and what the fit found, for the record. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Raw score of a cell; larger is likelier. Zero or less means: nothing speaks for it. Symmetric in the cations. */
  score(cell: Cell): number;
  prefixScorer(): PrefixScorer;
  /** The numbers that `load` needs. */
  save(): { parameters: Record<string, unknown>; tensors: Tensors };
}

/** A kind of model: how it is called, described, fitted and read back. */
export interface ModelKind {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly reference: string;
  fit(training: TrainingSet, context: FitContext): Model;
  load(space: CandidateSpace, saved: { parameters: Record<string, unknown>; tensors: Tensors }): Model;
}
