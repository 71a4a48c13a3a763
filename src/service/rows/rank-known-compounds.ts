import { rowOf } from '../../rows/row-of.js';
import type { ListScorer } from '../../scoring/list-scorer.js';
import type { ListMetadata } from '../../store/types.js';
import type { Workspace } from '../../store/workspace.js';
import { wholeRank } from '../../scoring/rank-estimate.js';
import type { ExportRow } from '../types.js';

/** The known compounds of a list's arity, and those of them that would stand in the list. */
export interface RankedKnownCompounds {
  /** The reduced formulas of all known compounds of the arity. */
  readonly formulas: ReadonlySet<string>;
  /** Those that would stand among the ranks of the list, in rank order, as rows. */
  readonly ranked: readonly ExportRow[];
}

/** Compounds scored in one step. */
const COMPOUNDS_PER_STEP = 10;

/**
 * Scores the known compounds of a list's arity with the model of the list, a few in each step of the generator. Their
 * `rank` is the place at which they would stand among the candidates. Those that the list itself holds (candidates when
 * it was made) are left to the list.
 */
export function* rankKnownCompounds(
  workspace: Workspace,
  scorer: ListScorer,
  list: ListMetadata,
): Generator<undefined, RankedKnownCompounds, void> {
  const rows = workspace.lists.open(list.id);
  const formulas = new Set<string>();
  const ranked: ExportRow[] = [];
  for (const { formula, composition } of workspace.entries.all({ arity: list.arity })) {
    formulas.add(formula);
    if (formulas.size % COMPOUNDS_PER_STEP === 0) yield;
    const scored = scorer.score(composition);
    if (!scored.ok || rows.byFormula(formula)) continue;
    const rank = wholeRank(scored.estimatedRank);
    // Right behind the last row is still in the list: where the list holds the whole space, that is the last place.
    if (rank > list.rows + 1) continue;
    ranked.push({ ...rowOf(scorer.space, scored.cell, scored.score, scored.raw), rank, known: true });
  }
  ranked.sort((a, b) => a.rank - b.rank || b.score - a.score || (a.formula < b.formula ? -1 : 1));
  return { formulas, ranked };
}
