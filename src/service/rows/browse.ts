import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import { computeAliases } from '../../store/compute-aliases.js';
import type { ListMetadata, RowOrder } from '../../store/types.js';
import type { Workspace } from '../../store/workspace.js';
import { readCursor, writeCursor } from './cursor.js';
import { readFilter } from './read-filter.js';
import { readSort } from './read-sort.js';
import { readColumnTest } from '../../rows/column-test.js';
import type { RowFilter } from '../../rows/row-filter.js';
import type { ScoreList } from '../../store/score-list.js';
import type { BrowsePage, BrowseQuery } from '../types.js';

/** Rows of a page if the query does not say, and the most it may ask for. */
const PAGE_ROWS = { default: 50, max: 1000 } as const;

/**
 * One page of a list, in rank order or the one that is asked for. A cursor continues in the list version that it came from, even if the list was
 * asked for by an alias and a newer version has been published since: a walk sees every row once.
 */
export function browseList(workspace: Workspace, idOrAlias: string, query: BrowseQuery): BrowsePage {
  const { cursor, limit = PAGE_ROWS.default, sort = 'rank', from = 0, ...conditions } = query;
  if (!Number.isInteger(limit) || limit < 1 || limit > PAGE_ROWS.max) {
    throw new IncognitaError('USAGE', message('filter.page-size', { most: PAGE_ROWS.max, limit: String(limit) }), {
      limit,
    });
  }
  const filter = readFilter(workspace, conditions);
  // The order is part of what a cursor belongs to: a position means nothing in another one.
  const key = JSON.stringify(filter) + (sort === 'rank' ? '' : sort);
  const position = cursor === undefined ? null : readCursor(cursor, key);
  const list =
    position === null ? workspace.lists.resolve(idOrAlias) : listOfCursor(workspace, idOrAlias, position.list);
  const rows = workspace.lists.open(list.id);
  const order = readSort(sort, rows.models, rows.columnNames);
  const start = position?.from ?? from;
  const page = rows.walk(filter, order, { from: start, limit });
  return {
    list,
    rows: page.rows,
    total: rows.count(filter),
    uncomputed: uncomputedRows(rows, filter, order),
    here: start === 0 ? null : writeCursor({ list: list.id, from: start }, key),
    nextFrom: page.next,
    next: page.next === null ? null : writeCursor({ list: list.id, from: page.next }, key),
  };
}

/** The rows about which a filter or order by computed columns says nothing, because they were not computed for them. */
function uncomputedRows(list: ScoreList, { where = [] }: RowFilter, { by }: RowOrder): number {
  const columns = where.map((word) => readColumnTest(word).column);
  if (typeof by === 'object' && 'column' in by) columns.push(by.column);
  return list.meta.rows - list.computedFor(columns);
}

function listOfCursor(workspace: Workspace, idOrAlias: string, cursorList: string): ListMetadata {
  const asked = workspace.lists.resolve(idOrAlias);
  const list = workspace.lists.find(cursorList);
  if (list && (list.id === asked.id || isAliasOf(idOrAlias, list, workspace.lists.all()))) return list;
  throw new IncognitaError('CURSOR_INVALID', message('filter.cursor-of-list', { list: cursorList }), {
    list: asked.id,
    cursorList,
  });
}

/** Whether the word stands for the list that is the newest, and this list is or was one that it stood for. */
function isAliasOf(word: string, list: ListMetadata, lists: readonly ListMetadata[]): boolean {
  return ['latest', ...computeAliases(list, lists)].includes(word.trim().toLowerCase());
}
