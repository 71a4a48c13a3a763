import type { Composition } from '../chemistry/composition.js';
import { reducedFormula } from '../chemistry/spellings.js';
import { seededRandom } from '../linalg/random.js';
import type { Model, ModelKind } from '../models/model.js';
import { openCandidates } from '../ranking/rank-estimate.js';
import { topCandidates, type RankedCell } from '../ranking/top-candidates.js';
import type { RunControl } from '../run-control.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import { placeKnown } from '../space/known-cells.js';
import { trainingSet } from '../models/training-set.js';
import { discovery } from './discovery-curve.js';
import type { ArityEvaluation } from './types.js';

export interface EvaluateArityOptions {
  readonly known: readonly Composition[];
  /** Compositions of the list that the models never see, of any arity. */
  readonly heldOut: readonly Composition[];
  readonly kinds: readonly ModelKind[];
  /** How far each ranking goes; 10,000 by default. */
  readonly count?: number;
  readonly seed: number;
  readonly control: RunControl;
  /** Seconds since any fixed moment; passed in because pure code has no clock. */
  readonly seconds: () => number;
}

/**
 * Fits each model to all known compositions, ranks the candidates that are not known, and counts which of them the
 * held-out list reports. Held-out compositions that are known count neither way.
 */
export function evaluateArity(space: CandidateSpace, options: EvaluateArityOptions): ArityEvaluation {
  const { known, heldOut, kinds, count = 10_000, seed, control, seconds } = options;
  const placed = placeKnown(space, known);
  const training = trainingSet(space, placed, known);
  const skip = training.known;
  const candidates = openCandidates(space, skip);
  const given = heldOut.filter(({ elements }) => elements.length === space.arity);
  const knownFormulas = new Set(placed.filter(({ sameArity }) => sameArity).map(({ formula }) => formula));
  const unknown = given.filter((composition) => !knownFormulas.has(reducedFormula(composition)));
  const inSpace = unknown.filter((composition) => space.cellsOf(composition).length > 0);
  const wanted = new Set(inSpace.map(reducedFormula));
  const baseRate = candidates > 0 ? wanted.size / candidates : 0;
  const timed = <T>(work: () => T): [T, number] => {
    const start = seconds();
    return [work(), seconds() - start];
  };
  const models = kinds.map((kind) => {
    const [model, fitSeconds] = timed<Model>(() => kind.fit(training, { random: seededRandom(seed), control }));
    const [ranked, rankSeconds] = timed<RankedCell[]>(() => topCandidates(model, { count, skip, control }));
    const found = discovery(
      ranked.map(({ formula }) => formula),
      wanted,
      baseRate,
    );
    return { model: kind.name, arity: space.arity, ...found, fitSeconds, rankSeconds };
  });
  return {
    arity: space.arity,
    candidates,
    known: knownFormulas.size,
    heldOut: { given: given.length, unknown: unknown.length, inSpace: wanted.size },
    baseRate,
    models,
  };
}
