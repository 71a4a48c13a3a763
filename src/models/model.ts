import type { Composition } from '../chemistry/composition.js';
import type { Random } from '../linalg/random.js';
import type { RunControl } from '../run-control.js';
import type { Cell, CandidateSpace } from '../space/candidate-space.js';
import type { PlacedCompound } from '../space/known-cells.js';
import type { Tensors } from './artifact.js';

/** What a model learns from; `trainingSet` makes it. */
export interface TrainingSet {
  readonly space: CandidateSpace;
  /** Known compounds as they lie in the space, so that a model can hide some of them to learn from itself. */
  readonly compounds: readonly PlacedCompound[];
  /** Distinct canonical cells that the compounds teach, ascending. */
  readonly cells: readonly number[];
  /**
   * All known compositions of the database, of any number of elements, that are not hidden: the compounds and what
   * surrounds them (binary subsystems, larger systems).
   */
  readonly compositions: readonly Composition[];
  /** Cells whose composition is known under whatever oxidation states: never to be taken for negatives. */
  readonly known: ReadonlySet<number>;
}

export interface FitContext {
  readonly random: Random;
  readonly control: RunControl;
}

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

/** A feature of a cell and what it does to the score. */
export interface FeatureEffect {
  /** In words, e.g. "electronegativity (Pauling), mean". */
  readonly feature: string;
  /** In the feature's own unit. */
  readonly value: number;
  /** Change of the score's logarithm of odds against an average candidate; positive speaks for the compound. */
  readonly effect: number;
}

/** Something fitted to the known compounds that scores any cell of its space. */
export interface Model {
  readonly name: string;
  readonly space: CandidateSpace;
  /** The options that it was fitted with, and what the fit found, for the record. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Raw score of a cell; larger is likelier. Zero or less means: nothing speaks for it. Symmetric in the cations. */
  score(cell: Cell): number;
  /**
   * The same for a composition of the space's arity that is no cell of it; undefined where the model has nothing to go by. Only
   * models that need no cell have it.
   */
  scoreComposition?(composition: Composition): number | undefined;
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
  readonly components?: readonly Model[];
  /** Models whose scores make up this one's; lists show them beside it. */
  readonly parts?: readonly Model[];
  /** What of a cell pushed the score up or down, the strongest first; only models that can tell have it. */
  explain?(cell: Cell): readonly FeatureEffect[];
  /** The same for a composition that is no cell; undefined where nothing can be told. */
  explainComposition?(composition: Composition): readonly FeatureEffect[] | undefined;
  /** The numbers that `load` needs. */
  save(): { parameters: Record<string, unknown>; tensors: Tensors };
}

/** A kind of model: how it is called, described, fitted and read back. */
export interface ModelKind {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly reference: string;
  /** True where a known compound's own entry is no evidence for it: one that stands alone scores zero. */
  readonly leavesOneOut?: boolean;
  fit(training: TrainingSet, context: FitContext): Model;
  load(space: CandidateSpace, saved: { parameters: Record<string, unknown>; tensors: Tensors }): Model;
}
