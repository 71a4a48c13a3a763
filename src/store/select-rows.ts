import { countLeading } from '../numerics/bisect.js';
import { Bitset } from './bitset.js';
import type { ListColumns } from './list-columns.js';
import type { ListFacets } from './list-facets.js';
import type { RowContent, RowTest } from '../rows/row-test.js';

/** The rows that a filter keeps: those with an index (rank - 1) below `end` and, if `rows` is given, in it. */
export interface RowSelection {
  readonly rows: Bitset | undefined;
  readonly end: number;
}

/** What `selectRows` has to know of a list. */
export interface SelectableList {
  readonly arity: number;
  readonly rows: number;
  readonly facets: Pick<ListFacets, 'prepare' | 'holding' | 'atoms' | 'anonymousFormula' | 'kind' | 'flag'>;
  /** Absent if there are none. */
  readonly columns?: Pick<ListColumns, 'passing'> | undefined;
  /** The score of the row at a rank; scores never increase with the rank. */
  scoreOf(rank: number): number;
}

/**
 * The rows of a list that pass all tests. What a row holds is a set of rows, and the tests their intersection, one pass
 * over the words of the sets for each; a least score is an end, since rows are in the order of their scores.
 */
export function selectRows(tests: readonly RowTest[], list: SelectableList): RowSelection {
  let end = list.rows;
  for (const test of tests) if ('arity' in test && test.arity !== list.arity) end = 0;
  const wanted: Bitset[] = [];
  const unwanted: Bitset[] = [];
  for (const test of end === 0 ? [] : tests) {
    if ('scoreFrom' in test) end = Math.min(end, countScoresFrom(test.scoreFrom, list));
    else if ('none' in test) unwanted.push(...test.none.map((each) => rowsOf(each, list)));
    else if ('column' in test) wanted.push(list.columns?.passing(test.column) ?? new Bitset(list.rows));
    else if (!('arity' in test)) wanted.push(rowsOf(test, list));
  }
  if (wanted.length === 0 && unwanted.length === 0) return { rows: undefined, end };
  const rows = wanted.length > 0 ? wanted[0]!.clone() : Bitset.full(list.rows);
  for (const set of wanted.slice(1)) rows.and(set);
  for (const set of unwanted) rows.andNot(set);
  return { rows, end };
}

/** Reads the sets that `selectRows` needs, if they are not in memory, with a yield after each step. */
export function* prepareSets(tests: readonly RowTest[], list: SelectableList): Generator<void, void, undefined> {
  for (const test of tests) {
    if ('ion' in test) yield* list.facets.prepare(test.ion);
    else if ('any' in test) yield* prepareSets(test.any, list);
    else if ('none' in test) yield* prepareSets(test.none, list);
  }
}

/** The rows with a content. The set may be shared and must not be changed. */
function rowsOf(content: RowContent, list: SelectableList): Bitset {
  if ('ion' in content) return list.facets.holding(content.ion);
  if ('atoms' in content) return list.facets.atoms(...content.atoms);
  if ('anonymousFormula' in content) return list.facets.anonymousFormula(content.anonymousFormula);
  if ('elements' in content) return content.elements === list.arity ? Bitset.full(list.rows) : new Bitset(list.rows);
  if ('kind' in content) return list.facets.kind(content.kind);
  if ('flag' in content) return list.facets.flag(content.flag);
  const rows = 'any' in content ? new Bitset(list.rows) : Bitset.full(list.rows);
  if ('any' in content) for (const each of content.any) rows.or(rowsOf(each, list));
  else for (const each of content.none) rows.andNot(rowsOf(each, list));
  return rows;
}

/** How many rows have at least this score. */
function countScoresFrom(scoreMin: number, list: SelectableList): number {
  return countLeading(list.rows, (index) => list.scoreOf(index + 1) >= scoreMin);
}
