import { matchesRow } from '../../rows/matches-row.js';
import { filterTests, type RowFilter } from '../../rows/row-filter.js';
import type { ExportRow } from '../types.js';
import type { RankedKnownCompounds } from './rank-known-compounds.js';

/** A part of a list, by ranks. */
export interface RankRange {
  /** Ranks above this one. */
  readonly after: number;
  /** Up to this one; Infinity for all that follow. */
  readonly upTo: number;
  /** Compounds at the most. */
  readonly limit: number;
}

const RANK = '"rank":';

/** The known compounds that would be among these ranks of a list, and that a filter keeps, in rank order. Lines outside the range are not parsed. */
export function knownAmong(
  { ranked }: RankedKnownCompounds,
  filter: RowFilter,
  { after, upTo, limit }: RankRange,
): ExportRow[] {
  const tests = filterTests(filter);
  const found: ExportRow[] = [];
  for (let begin = 0; begin < ranked.length && found.length < limit;) {
    const next = ranked.indexOf('\n', begin);
    const end = next < 0 ? ranked.length : next;
    const at = ranked.indexOf(RANK, begin) + RANK.length;
    const rank = Number.parseInt(ranked.slice(at, at + 16), 10);
    if (rank > upTo) break;
    if (rank > after) {
      const row = JSON.parse(ranked.slice(begin, end)) as ExportRow;
      if (matchesRow(row, tests)) found.push(row);
    }
    begin = end + 1;
  }
  return found;
}
