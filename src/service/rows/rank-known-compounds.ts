import { chanceInterval } from '../../calibration/calibration.js';
import { makeRow } from '../../rows/make-row.js';
import type { RunControl } from '../../run-control.js';
import type { ListScorer } from '../../scoring/list-scorer.js';
import type { ListMetadata } from '../../store/types.js';
import type { Workspace } from '../../store/workspace.js';
import { wholeRank } from '../../scoring/rank-estimate.js';
import type { ExportRow } from '../types.js';

/** The known compounds of a list's arity that are among its rows, or would be. Plain data that is small in memory. */
export interface RankedKnownCompounds {
  /** The reduced formulas of those that the list itself holds: they have become known since it was made. */
  readonly listed: ReadonlySet<string>;
  /** Those that would be among the ranks of the list, in rank order: an ExportRow as JSON in each line. */
  readonly ranked: string;
}

/**
 * Scores the known compounds of a list's arity with the model of the list. Their `rank` is the one that they would have
 * among the candidates.
 */
export function rankKnownCompounds(
  workspace: Workspace,
  scorer: ListScorer,
  list: ListMetadata,
  control?: RunControl,
): RankedKnownCompounds {
  const known = [...workspace.entries.all({ arity: list.arity })];
  const listed = workspace.lists.open(list.id).among(new Set(known.map(({ formula }) => formula)));
  const ranked: ExportRow[] = [];
  for (const { formula, composition } of known) {
    control?.throwIfCancelled();
    if (listed.has(formula)) continue;
    const scored = scorer.scored(composition);
    if (!scored) continue;
    const rank = wholeRank(scored.estimatedRank);
    // Right behind the last row is still in the list: if the list holds the whole space, that is the last position.
    if (rank > list.rows + 1) continue;
    const interval = chanceInterval(list.calibration, rank);
    ranked.push({
      ...makeRow(scorer.space, scored.cell, scored.score, scored.raw),
      scoreLow: interval?.low,
      scoreHigh: interval?.high,
      rank,
      rankBlend: wholeRank(scored.estimatedRankBlend),
      flags: scored.flags,
      known: true,
    });
  }
  ranked.sort((a, b) => a.rank - b.rank || b.score - a.score || (a.formula < b.formula ? -1 : 1));
  return { listed, ranked: ranked.map((row) => JSON.stringify(row)).join('\n') };
}
