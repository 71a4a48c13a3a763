import type { ListRow } from '../../rows/list-row.js';

/**
 * The ranks that compositions of the lists of several kinds would have together before the recalibrations of their own lists: by the score that their own list
 * has at their rank before, equal ones by that rank, then by formula.
 *
 * @param lists rows of each list in rank order
 */
export function ranksBefore(lists: readonly (readonly ListRow[])[]): Map<string, number> {
  const all = lists.flatMap((rows) =>
    rows.map(({ formula, rank, rankBlend = rank }) => ({ formula, rankBlend, score: rows[rankBlend - 1]?.score ?? 0 })),
  );
  all.sort((a, b) => b.score - a.score || a.rankBlend - b.rankBlend || (a.formula < b.formula ? -1 : 1));
  const ranks = new Map<string, number>();
  for (const { formula } of all) if (!ranks.has(formula)) ranks.set(formula, ranks.size + 1);
  return ranks;
}
