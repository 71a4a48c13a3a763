import type { Message } from '../messages/message.js';
import type { Composition } from '../chemistry/composition.js';
import type { Memo } from '../memo.js';
import type { Random } from '../numerics/random.js';
import type { RunControl } from '../run-control.js';
import type { Searchable } from '../search/searchable.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import type { Cell } from '../space/cell.js';
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
   * All known compositions of the database that are not hidden: the known compounds and their neighbours of other arities (binary
   * subsystems, larger systems).
   */
  readonly compositions: readonly Composition[];
  /**
   * Those with the space's number of elements that raise the score of what differs from them in one element. Without charges only compounds that
   * are read so: what balances says nothing about what does not.
   */
  readonly elementEvidence: readonly Composition[];
  /** Cells whose composition is known, in any oxidation states: never to be taken for negatives. */
  readonly known: ReadonlySet<number>;
}

export interface FitContext {
  readonly random: Random;
  /** How many candidates of each component a list ranks again; default `RETRIEVED`. */
  readonly listed?: number;
  readonly control: RunControl;
  /** What the fits and searches of a run share. */
  readonly memo: Memo;
}

/** A feature of a cell and what it does to the score. */
export interface FeatureEffect {
  /** What it is called, e.g. "electronegativity (Pauling), mean". */
  readonly feature: Message;
  /** In the feature's own unit. */
  readonly value: number;
  /** Change of the score's logarithm of odds against an average candidate; positive is evidence for the compound. */
  readonly effect: number;
}

/** Something fitted to the known compounds that scores any cell of its space. */
export interface Model extends Searchable {
  /** The options that it was fitted with, and what the fit found, for the record. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /**
   * The same for a composition of the space's arity that is no cell of it; undefined if the model has no information about it.
   * Only models that need no cell have it.
   */
  scoreComposition?(composition: Composition): number | undefined;
  /** True if scores are chances, against a random cell of the space. */
  readonly scoresByChance?: boolean;
  /** The least score that says something about the order: cells that score less are ordered by other means (scoring/tail-order.ts). */
  readonly leastRanked?: number;
  /** Models whose scores make up this one's; lists show them next to it. */
  readonly parts?: readonly Model[];
  /** Contributions of a cell's features to its score, strongest first; present only on models that can explain. */
  explain?(cell: Cell): readonly FeatureEffect[];
  /** The same for a composition that is no cell; undefined if there is nothing to explain. */
  explainComposition?(composition: Composition): readonly FeatureEffect[] | undefined;
  /** The numbers that `load` needs. */
  save(): { parameters: Record<string, unknown>; tensors: Tensors };
}

/** A kind of model: how it is called, fitted and read back. The messages `model.NAME` and `model.NAME-means` describe it. */
export interface ModelKind {
  readonly name: string;
  readonly reference: string;
  /** True if a known compound's own entry is no evidence for it: without neighbours it scores zero. */
  readonly leavesOneOut?: boolean;
  fit(training: TrainingSet, context: FitContext): Model;
  load(space: CandidateSpace, saved: { parameters: Record<string, unknown>; tensors: Tensors }): Model;
}
