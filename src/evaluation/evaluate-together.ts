import { evaluateExperiments, type ExperimentTrial } from './evaluate-experiments.js';
import { joinHeldOut } from './join-held-out.js';
import type { RankedFormula, Trial } from './trial.js';
import { COUNTED_RANKS, type ArityEvaluation } from './types.js';

interface EvaluateTogetherOptions {
  readonly arity: number;
  /** The experiments of each list that another one was put together from. */
  readonly parts: readonly (readonly ExperimentTrial[])[];
  /** For each row of the list that was put together the index of the list that it is from. */
  readonly order: readonly number[];
  /** The formulas of its first rows. */
  readonly list: readonly string[];
  /** The model that ranks the lists. */
  readonly model: string;
  readonly seed: number;
}

/**
 * The figures of a list that was put together from others, by their experiments: the rankings of one experiment of each list are put together as
 * the rows of the lists were, the n-th of a ranking in the place of the n-th row of its list. Null if the experiments do not go together: if some list has
 * none, or they hide different sources.
 */
export function evaluateTogether(options: EvaluateTogetherOptions): ArityEvaluation | null {
  const { arity, parts, order, list, model, seed } = options;
  const folds = Math.min(...parts.map(({ length }) => length));
  const runs = Array.from({ length: folds }, (_, k) => parts.map((part) => part[k]!));
  if (folds === 0 || runs.some((own) => own.some(({ source }) => source !== own[0]!.source))) return null;
  const found = runs.map((own) => together(own, order));
  return evaluateExperiments({ arity, kind: 'all' }, found, { model, list, seed });
}

/** One experiment of each list as one of all. */
function together(parts: readonly ExperimentTrial[], order: readonly number[]): ExperimentTrial {
  const given = [...new Set(parts.flatMap((part) => part.given))];
  // Each part knows of all compounds of the arity but those that it hides itself.
  const known = Math.max(...parts.map((part) => part.known + part.given.length)) - given.length;
  return { source: parts[0]!.source, given, known, trial: joinedTrial(parts, order) };
}

function joinedTrial(parts: readonly ExperimentTrial[], order: readonly number[]): Trial {
  const candidates = new Map<string, number>();
  for (const { trial } of parts) {
    for (const [anion, count] of trial.candidates) candidates.set(anion, (candidates.get(anion) ?? 0) + count);
  }
  const next = parts.map(() => 0);
  const ranked = new Map<string, RankedFormula>();
  for (const part of order) {
    if (ranked.size >= COUNTED_RANKS) break;
    const row = parts[part]!.trial.ranked[next[part]!++];
    // A composition may be a candidate of two kinds; the better one counts.
    if (row && !ranked.has(row.formula)) ranked.set(row.formula, row);
  }
  return { heldOut: joinHeldOut(parts.map(({ trial }) => trial.heldOut)), ranked: [...ranked.values()], candidates };
}
