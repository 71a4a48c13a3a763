import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import type { Acquisition, Goal } from '../../properties/acquisition.js';
import type { Outcome } from '../../properties/outcome.js';
import { newCompounds } from '../../properties/new-compounds.js';
import { suggestSuccesses, type ScoredCandidate } from '../../properties/suggest-successes.js';
import { suggestValues } from '../../properties/suggest-values.js';
import { structureOfRow } from '../../properties/structure-of-row.js';
import type { Suggestion } from '../../properties/suggestion.js';
import type { RunControl } from '../../run-control.js';
import { currentLists } from '../../store/current-lists.js';
import type { Workspace } from '../../store/workspace.js';
import { formulaProblem } from '../../ingest/property-file.js';
import type { ExportRow, ListRowsOptions, FormulaFailure, ScoreResult } from '../types.js';
import type { RowFilter } from '../../rows/row-filter.js';
import { requireProperty } from './require-property.js';

/** The first rows of each list that are candidates if no pool is given. */
const ROWS_OF_A_LIST = 1_000;

export interface NextOptions {
  /** A fitted property; without one what is likeliest to be made is suggested. */
  readonly property?: string | undefined;
  /** What value of the property is wanted; needed with a property, without meaning otherwise. */
  readonly goal?: Goal | undefined;
  /** Formulas among which to choose; the first rows of lists if there are none given. */
  readonly pool?: readonly string[] | undefined;
  /** Without a pool: the list whose rows are candidates, by its id or an alias; every current list by default. */
  readonly list?: string | undefined;
  /** Without a pool: conditions on those rows. */
  readonly filter?: RowFilter | undefined;
  /** Instead of the workspace's own log. */
  readonly outcomes?: readonly Outcome[] | undefined;
  readonly batch: number;
  /** What the order follows, of a property; the upper bound by default. */
  readonly by?: Acquisition | undefined;
  readonly seed: number;
}

/** What gives the scores of formulas, and the rows of lists. */
interface Scores {
  scores(formulas: readonly string[]): (ScoreResult | FormulaFailure)[];
  rows(idOrAlias: string, filter: RowFilter, options: ListRowsOptions): Iterable<ExportRow>;
}

/** What to try next, best first. Throws USAGE or INPUT_UNREADABLE. */
export function nextExperiments(
  workspace: Workspace,
  service: Scores,
  options: NextOptions,
  control: RunControl,
): Suggestion[] {
  const { property, goal, batch, seed } = options;
  const outcomes = options.outcomes ?? workspace.outcomes.all();
  for (const formula of options.pool ?? []) {
    const problem = formulaProblem(formula);
    if (problem) throw new IncognitaError('USAGE', problem);
  }
  if (property === undefined) {
    const pool = options.pool ? scored(service, untried(options.pool, outcomes)) : listed(workspace, service, options);
    const scoreTried = (formulas: readonly string[]) => scored(service, formulas).map(({ score }) => score);
    return suggestSuccesses({ pool, outcomes, scoreTried, batch });
  }
  const model = requireProperty(workspace, property);
  if (!goal) throw new IncognitaError('USAGE', message('next.no-goal'));
  const { formulas, values, log, bound, nystromRows, kernel, widths } = model.metadata;
  const { structures } = model;
  return suggestValues({
    goal,
    rows: formulas.map((formula, index) => {
      const value = values[index]!;
      const learnt = Math.sqrt(model.process.known[index] ?? 0) * model.process.spread;
      const structure = structures && structureOfRow(structures, index);
      return { formula, value, uncertainty: log ? learnt * value : learnt, structure, fold: '' };
    }),
    log,
    bound,
    nystromRows,
    kernel,
    widths,
    withStructures: structures !== undefined,
    fitted: model.process,
    pool: options.pool ?? listed(workspace, service, options).map(({ formula }) => formula),
    outcomes,
    batch,
    by: options.by,
    seed,
    control,
  });
}

/** The first rows, of one list or of every current one, that pass the conditions and that descriptors exist for, best first. */
function listed(
  workspace: Workspace,
  service: Scores,
  { list, filter = {} }: Pick<NextOptions, 'list' | 'filter'>,
): ScoredCandidate[] {
  const best = new Map<string, number>();
  for (const id of list === undefined ? currentLists(workspace.lists.all()).map((each) => each.id) : [list]) {
    for (const { formula, score } of service.rows(id, filter, { top: ROWS_OF_A_LIST })) {
      if (formulaProblem(formula)) continue;
      best.set(formula, Math.max(score, best.get(formula) ?? 0));
    }
  }
  return [...best].map(([formula, score]) => ({ formula, score })).sort((a, b) => b.score - a.score);
}

/** Formulas of a pool that need a score. */
function untried(pool: readonly string[], outcomes: readonly Outcome[]): string[] {
  const candidates = pool.map((formula) => ({ formula }));
  return newCompounds(candidates, outcomes).map(({ formula }) => formula);
}

/** The chances that the lists give; 0 for what has none. */
function scored(service: Scores, formulas: readonly string[]): ScoredCandidate[] {
  const results = service.scores(formulas);
  return formulas.map((formula, index) => {
    const result = results[index]!;
    return { formula, score: 'error' in result ? 0 : (result.score ?? 0) };
  });
}
