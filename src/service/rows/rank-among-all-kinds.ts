import { countLeading } from '../../numerics/bisect.js';
import type { ScoreList } from '../../store/score-list.js';
import type { ExportRow } from '../types.js';
import type { RankedKnownCompounds } from './rank-known-compounds.js';

/**
 * The known compounds that the lists of the kinds rank, in the list of all kinds: each once with its best score, at the rank that this score has there.
 *
 * @param kinds of each kind its ranked known compounds
 */
export function rankAmongAllKinds(rows: ScoreList, kinds: readonly RankedKnownCompounds[]): RankedKnownCompounds {
  const listed = rows.among(new Set(kinds.flatMap((kind) => [...kind.listed])));
  const best = new Map<string, ExportRow>();
  for (const kind of kinds) {
    for (const line of kind.ranked === '' ? [] : kind.ranked.split('\n')) {
      const row = JSON.parse(line) as ExportRow;
      if ((best.get(row.formula)?.score ?? -1) < row.score) best.set(row.formula, row);
    }
  }
  const scores = Float64Array.from(rows.iterate(), ({ score }) => score);
  const ranked: ExportRow[] = [];
  for (const row of best.values()) {
    const rank = countLeading(scores.length, (index) => scores[index]! >= row.score) + 1;
    if (!listed.has(row.formula) && rank <= scores.length + 1) ranked.push({ ...row, rank });
  }
  ranked.sort((a, b) => a.rank - b.rank || b.score - a.score || (a.formula < b.formula ? -1 : 1));
  return { listed, ranked: ranked.map((row) => JSON.stringify(row)).join('\n') };
}
