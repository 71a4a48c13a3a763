import { matchesRow } from '../../rows/matches-row.js';
import { filterTests, type RowFilter } from '../../rows/row-filter.js';
import type { Workspace } from '../../store/workspace.js';
import { readFilter } from './read-filter.js';
import type { KnownRankings } from './known-rankings.js';
import type { ExportRow, ListRowsOptions } from '../types.js';

/**
 * The rows of a list that a filter keeps, in rank order and in flat memory, with the known compounds in their places
 * if they are asked for. Names and filters are checked at once, before the first row is taken.
 */
export function listRows(
  workspace: Workspace,
  knownRankings: KnownRankings,
  idOrAlias: string,
  conditions: RowFilter,
  options: ListRowsOptions,
): Iterable<ExportRow> {
  const { top = Infinity, includeKnown = false } = options;
  const filter = readFilter(workspace, conditions);
  const list = workspace.lists.open(idOrAlias);
  const rows = list.iterate(filter, top);
  if (!includeKnown) return markAll(rows);
  const { listed, ranked } = knownRankings.get(list.meta);
  const tests = filterTests(filter);
  return merge(rows, listed, linesOf(ranked), (row) => matchesRow(row, tests), top);
}

function* markAll(rows: Iterable<Omit<ExportRow, 'known'>>): Generator<ExportRow, void, undefined> {
  for (const row of rows) yield marked(row, false);
}

/** The row itself with the mark: it was read for this answer alone, and a copy of each of millions takes seconds. */
function marked(row: Omit<ExportRow, 'known'> & { known?: boolean }, known: boolean): ExportRow {
  row.known = known;
  return row as ExportRow;
}

/** The rows of a ranking, each read when it is asked for. */
function* linesOf(ranked: string): Generator<ExportRow, void, undefined> {
  for (let begin = 0; begin < ranked.length;) {
    const end = ranked.indexOf('\n', begin);
    yield JSON.parse(ranked.slice(begin, end < 0 ? undefined : end)) as ExportRow;
    begin = end < 0 ? ranked.length : end + 1;
  }
}

/**
 * Both in rank order, known compounds before the candidate whose rank they share, and none behind the last of `top`. Of
 * the known compounds those that the filter keeps.
 */
function* merge(
  rows: Iterable<Omit<ExportRow, 'known'>>,
  knownFormulas: ReadonlySet<string>,
  known: Iterator<ExportRow, void>,
  keeps: (row: ExportRow) => boolean,
  top: number,
): Generator<ExportRow, void, undefined> {
  let candidates = 0;
  let next = known.next();
  for (const row of rows) {
    for (; !next.done && next.value.rank <= row.rank; next = known.next()) if (keeps(next.value)) yield next.value;
    // A candidate of the list may have become known since the list was published.
    yield marked(row, knownFormulas.has(row.formula));
    if (++candidates === top) return;
  }
  for (; !next.done; next = known.next()) if (keeps(next.value)) yield next.value;
}
