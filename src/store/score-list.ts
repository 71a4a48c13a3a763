import type Database from 'better-sqlite3';
import type { Statement } from 'better-sqlite3';
import { BoundedMap } from '../bounded-map.js';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import { ElementCounts } from './element-counts.js';
import { elementPairs, type ElementPairs } from './element-pairs.js';
import { candidateColumns, LIST_FORMAT_VERSION, RECALIBRATION_COLUMNS } from './list-file.js';
import { limitCache } from './limit-cache.js';
import type { ListColumns } from './list-columns.js';
import { ListFacets } from './list-facets.js';
import { computeListOverview, type ListOverview } from './list-overview.js';
import { ListOrders } from './list-orders.js';
import { RowReader } from './row-reader.js';
import type { StoredRow } from './row-reader.js';
import { RowTypes } from './row-types.js';
import { readingError } from './reading-error.js';
import { prepareSets, selectRows, type RowSelection, type SelectableList } from './select-rows.js';
import type { ListRow } from '../rows/list-row.js';
import { filterTests, type RowFilter } from '../rows/row-filter.js';
import type { ElementCount, ListMetadata, RowOrder } from './types.js';
import { Sqlite } from '../sqlite.js';

/** Rows fetched at a time while iterating: enough to be fast, few enough to stay flat in memory. */
const BATCH_ROWS = 128;

/** Selections that are cached: a filter is asked for its count and then page by page. */
const SELECTIONS_CACHED = 8;

/** A published score list, read-only. Ranks run from 1 to `meta.rows` without gaps. */
export class ScoreList {
  readonly meta: ListMetadata;
  readonly #db: Database.Database;
  readonly #models: readonly string[];
  readonly #facets: ListFacets;
  readonly #orders: ListOrders;
  readonly #elementCounts: ElementCounts;
  readonly #types: RowTypes;
  readonly #columns: ListColumns | undefined;
  readonly #selections = new BoundedMap<string, RowSelection>(SELECTIONS_CACHED);
  readonly #facetRows = new Map<string, RowSelection>();
  readonly #rowReader: RowReader;
  readonly #byRank: Statement;
  readonly #range: Statement;
  readonly #score: Statement;

  /** Opens the list's file; `columns` are those computed for it. Throws WORKSPACE_INVALID for a list of an earlier version and SQLite's error if the file is missing or damaged; ListStore.open gives that a sentence. */
  constructor(file: string, meta: ListMetadata, columns?: ListColumns) {
    this.meta = meta;
    this.#columns = columns;
    this.#db = new Sqlite(file, { readonly: true, fileMustExist: true });
    limitCache(this.#db);
    const format = this.#db.pragma('user_version', { simple: true });
    if (format !== LIST_FORMAT_VERSION) {
      this.#db.close();
      throw oldFormat(meta);
    }
    const names = this.#db
      .prepare(`SELECT name FROM pragma_table_info('candidate') ORDER BY cid`)
      .pluck()
      .all() as string[];
    this.#models = names.filter((name) => name.startsWith('model_')).map((name) => name.slice('model_'.length));
    this.#rowReader = new RowReader(this.#db, meta, this.#models);
    const isRecalibrated = RECALIBRATION_COLUMNS.every((name) => names.includes(name));
    const stored = ['rank', ...candidateColumns(meta.arity, this.#models, isRecalibrated)].join(', ');
    this.#byRank = this.#db.prepare(`SELECT ${stored} FROM candidate WHERE rank = ?`).raw();
    this.#range = this.#db.prepare(`SELECT ${stored} FROM candidate WHERE rank > ? ORDER BY rank LIMIT ?`).raw();
    this.#score = this.#db.prepare('SELECT score FROM candidate WHERE rank = ?').pluck();
    this.#facets = new ListFacets(this.#db, meta.rows, this.#rowReader.ions);
    this.#orders = new ListOrders(this.#db, meta.rows);
    this.#types = new RowTypes(this.#db, meta.rows);
    this.#elementCounts = new ElementCounts(this.#db, meta, this.#facets);
  }

  /** The columns that were computed for the first rows of the list, by name. */
  get columnNames(): readonly string[] {
    this.#columns?.refresh();
    return this.#columns?.names ?? [];
  }

  /** Changes whenever a computed column does; empty if there are none. */
  get columnsVersion(): string {
    this.#columns?.refresh();
    return this.#columns?.version ?? '';
  }

  /** The first rows that all of these columns were computed for. Throws USAGE for a column that was not computed. */
  computedFor(columns: readonly string[]): number {
    this.#columns?.refresh();
    return Math.min(this.meta.rows, ...columns.map((column) => this.#columns?.computed(column) ?? 0));
  }

  /** Names of the models whose raw scores the rows carry. */
  get models(): readonly string[] {
    return this.#models;
  }

  /**
   * Reads what a page in this order, or counts of elements, need under a filter, if it is not in memory, with a yield after
   * each step: a server answers others in between, because a list of millions of rows takes long.
   * Throws what `walk` throws.
   */
  *prepare(
    filter: RowFilter,
    { order, counts = false }: { readonly order?: RowOrder; readonly counts?: boolean | undefined } = {},
  ): Generator<void, void, undefined> {
    try {
      this.#columns?.refresh();
      if (!this.#selections.get(this.#selectionKey(filter)))
        yield* prepareSets(filterTests(filter), this.#selectable());
      if (order) yield* this.#orders.prepare(this.#select(filter), order);
      if (counts) yield* this.#elementCounts.prepare();
    } catch (error) {
      throw this.#readingError(error);
    }
  }

  /** How many rows the filter keeps. Throws CHEMICAL_SYSTEM_INVALID for a system that cannot be read. */
  count(filter: RowFilter = {}): number {
    return this.#reading(() => {
      const selection = this.#select(filter);
      return selection.rows ? selection.rows.count(selection.end) : selection.end;
    });
  }

  /** The first `limit` rows with a rank above `afterRank` that the filter keeps, in rank order. */
  page(filter: RowFilter, options: { readonly afterRank: number; readonly limit: number }): ListRow[] {
    return this.#reading(() => this.#fetch(this.#select(filter), options.afterRank, options.limit));
  }

  /** The rows that the filter keeps, in rank order, at most `limit` of them, in flat memory. */
  *iterate(filter: RowFilter = {}, limit = Infinity): Generator<ListRow, void, undefined> {
    const selection = this.#reading(() => this.#select(filter));
    let left = limit;
    let afterRank = 0;
    while (left > 0) {
      const after = afterRank;
      const wanted = Math.min(BATCH_ROWS, left);
      const batch = this.#reading(() => this.#fetch(selection, after, wanted));
      if (batch.length === 0) return;
      afterRank = batch[batch.length - 1]!.rank;
      left -= batch.length;
      // Who takes rows slowly must not hold those that are taken.
      for (let row = batch.shift(); row; row = batch.shift()) yield row;
    }
  }

  /**
   * The first `limit` rows that the filter keeps from a position of the order on, positions being counted from 0 over all rows
   * of the list, and the position to go on from (null if no row is left). `order.by.model` must be one of `models`.
   */
  walk(
    filter: RowFilter,
    order: RowOrder,
    { from, limit }: { readonly from: number; readonly limit: number },
  ): { rows: ListRow[]; next: number | null } {
    return this.#reading(() => {
      const { by, descending } = order;
      const byColumn =
        typeof by === 'object' && 'column' in by ? this.#columns?.order(by.column, descending) : undefined;
      const positions = this.#orders.positions(this.#select(filter), order, { from, limit: limit + 1, byColumn });
      const rows = positions.slice(0, limit).map(({ index }) => this.#row(index));
      return { rows, next: positions[limit]?.position ?? null };
    });
  }

  /** How many of the rows that the filter keeps hold each element of the list, and their mean score. */
  elementCounts(filter: RowFilter = {}): readonly ElementCount[] {
    return this.#reading(() => this.#elementCounts.of(this.#selectionKey(filter), () => this.#select(filter)));
  }

  /** How many rows each two elements of the list are in together, in the order that is given. */
  elementPairs(order: (elements: readonly string[]) => readonly string[]): ElementPairs {
    return this.#reading(() => {
      const elements = order([...new Set(this.#rowReader.ions.map(({ element }) => element))]);
      return elementPairs(elements, (element) => this.#facets.element(element));
    });
  }

  /** Counts by facet, scores and expected finds of the rows that the filter keeps. Not cached: it goes through all rows of the view. */
  overview(filter: RowFilter = {}): ListOverview {
    return this.#reading(() => {
      const anions = this.#rowReader.ions.filter(({ charge }) => charge < 0).map(({ element }) => element);
      return computeListOverview(
        this.#db,
        {
          ...this.#selectable(),
          anions: [...new Set(anions)].sort(),
          types: this.#types,
          facetRows: this.#facetRows,
        },
        filter,
      );
    });
  }

  /** For each model the least raw score among its best `count` rows of this list; of a shorter list the least of all, of an empty one none. */
  bestRaws(count: number): Readonly<Record<string, number>> {
    if (this.meta.rows === 0) return {};
    return this.#reading(() => {
      const from = Math.min(count, this.meta.rows) - 1;
      const whole = { rows: undefined, end: this.meta.rows };
      return Object.fromEntries(
        this.#models.flatMap((model) => {
          const [last] = this.#orders.positions(whole, { by: { model }, descending: true }, { from, limit: 1 });
          return last ? [[model, this.#row(last.index).raw[model]!]] : [];
        }),
      );
    });
  }

  /** The row of a reduced formula, or undefined. */
  byFormula(formula: string): ListRow | undefined {
    return this.#reading(() => {
      const rank = this.#orders.rankOf(formula);
      return rank === undefined ? undefined : this.#row(rank - 1);
    });
  }

  /** Which of these reduced formulas are rows of the list: one walk through the list, faster than `byFormula` for thousands. */
  among(formulas: ReadonlySet<string>): Set<string> {
    return this.#reading(() => {
      const rows = this.#db.prepare('SELECT formula FROM candidate').pluck().iterate() as Iterable<string>;
      const found = new Set<string>();
      for (const formula of rows) if (formulas.has(formula)) found.add(formula);
      return found;
    });
  }

  close(): void {
    this.#db.close();
  }

  /** Any error that a damaged file causes in the code that reads it is WORKSPACE_INVALID. */
  #reading<T>(read: () => T): T {
    try {
      this.#columns?.refresh();
      return read();
    } catch (error) {
      throw this.#readingError(error);
    }
  }

  #readingError(error: unknown): IncognitaError {
    const { id, arity } = this.meta;
    return readingError(error, id, message('list.file-missing', { list: id, arity: String(arity) }));
  }

  #select(filter: RowFilter): RowSelection {
    const key = this.#selectionKey(filter);
    const known = this.#selections.get(key);
    if (known) return known;
    const selection = selectRows(filterTests(filter), this.#selectable());
    this.#selections.set(key, selection);
    return selection;
  }

  #selectable(): SelectableList {
    return {
      arity: this.meta.arity,
      rows: this.meta.rows,
      facets: this.#facets,
      columns: this.#columns,
      scoreOf: (rank) => this.#score.get(rank) as number,
    };
  }

  #fetch(selection: RowSelection, afterRank: number, limit: number): ListRow[] {
    const { rows, end } = selection;
    if (!rows) {
      const wanted = Math.min(limit, end - afterRank);
      if (wanted <= 0) return [];
      return (this.#range.all(afterRank, wanted) as StoredRow[]).map((stored) => this.#read(stored));
    }
    const page: ListRow[] = [];
    for (
      let index = rows.next(afterRank);
      index >= 0 && index < end && page.length < limit;
      index = rows.next(index + 1)
    ) {
      page.push(this.#row(index));
    }
    return page;
  }

  #row(index: number): ListRow {
    return this.#read(this.#byRank.get(index + 1) as StoredRow);
  }

  #read(stored: StoredRow): ListRow {
    const row = this.#rowReader.read(stored);
    const columns = this.#columns?.of(row.rank);
    return columns ? { ...row, columns } : row;
  }

  /** What a selection depends on. */
  #selectionKey(filter: RowFilter): string {
    return JSON.stringify(filter) + (filter.where ? this.#columns?.version : '');
  }
}

function oldFormat({ id, arity, kind }: ListMetadata): IncognitaError {
  return new IncognitaError(
    'WORKSPACE_INVALID',
    message('list.other-version', { list: id, arity: String(arity), kind }),
    { list: id },
  );
}
