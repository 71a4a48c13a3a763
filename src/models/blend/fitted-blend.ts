import type { CandidateSpace } from '../../space/candidate-space.js';
import type { Model } from '../model.js';
import type { Reach } from '../reach.js';
import type { ExchangeEvidence, ExchangeWeights } from './exchange-evidence.js';

/** What the blend is made of. */
export interface FittedBlend {
  readonly space: CandidateSpace;
  readonly parts: readonly Model[];
  readonly judge: Model;
  readonly exchanges: ExchangeWeights;
  /** Canonical cells of the known compounds. */
  readonly cells: Float64Array;
  /** The formulas of the compositions that are evidence, made when they are wanted: as compositions they would take more than all tables. */
  readonly formulas: () => readonly string[];
  /** Numbers of the candidates that count in the second pass, the best first. */
  readonly likely: Float64Array;
  /** The pool's scores by each measure, descending: the place of a score is its rank. */
  readonly scales: readonly Float64Array[];
  /** The models whose exact best candidates are ranked again; none if every cell of the space is tried. */
  readonly components: readonly Model[];
  /** How far each of them reaches; null in models of earlier versions, which did not ask. */
  readonly reach: Reach | null;
  /** How many contexts the published substitution weights counted as. */
  readonly priorContexts: number;
}

/** What known compounds say, and what they say together with the likely ones. */
export interface Passes {
  readonly first: ExchangeEvidence;
  readonly second: ExchangeEvidence;
}
