import type { BuildSummary } from '../service/build/publish-list.js';
import { formatCount } from './format-count.js';
import { textTable } from './text-table.js';

/** What was built, one line per list. */
export function buildTable(summaries: readonly BuildSummary[]): string {
  return textTable(summaries, [
    { title: 'LIST', value: (each) => each.list },
    { title: 'ROWS', value: (each) => formatCount(each.rows), right: true },
    { title: 'CANDIDATES', value: (each) => formatCount(each.candidates), right: true },
    { title: 'CELLS', value: (each) => formatCount(each.cells), right: true },
    { title: 'KNOWN', value: (each) => formatCount(each.known), right: true },
    { title: 'FIT/s', value: (each) => each.fitSeconds.toFixed(2), right: true },
    { title: 'RANK/s', value: (each) => each.rankSeconds.toFixed(2), right: true },
  ]);
}
