import type { Workspace } from '../../store/workspace.js';
import type { RowFilter } from '../../rows/row-filter.js';
import type { RunControl } from '../../run-control.js';
import type { ListMetadata } from '../../store/types.js';
import { bestOfModels, type BestOfModels } from '../rows/agreement.js';
import { browseList } from '../rows/browse.js';
import { countInLists, viewOverview, type ViewOverview } from '../rows/view-overview.js';
import { readElementPairs, type ListElementPairs } from '../rows/element-pairs.js';
import { compareLists, type ListComparison } from '../rows/compare-lists.js';
import { rowBytes, type RowBytes } from '../rows/download-sizes.js';
import { knownAmong, type RankRange } from '../rows/known-among.js';
import { KnownRankings } from '../rows/known-rankings.js';
import type { RankedKnownCompounds } from '../rows/rank-known-compounds.js';
import { readFilter, withFormulas } from '../rows/read-filter.js';
import { readSort } from '../rows/read-sort.js';
import { listRows } from '../rows/list-rows.js';
import type { EnergyChoice } from '../energies/choose-energies.js';
import { listStability, type ListStability } from '../energies/list-stability.js';
import { computeChecksum, listFileChunks, type ListFile } from '../rows/list-file-chunks.js';
import { columnSets, type ColumnSets } from '../columns/column-sets.js';
import { nearestKnown, type ListedIons } from '../scores/nearest-known.js';
import type {
  BrowsePage,
  BrowseQuery,
  ElementCounts,
  ExportRow,
  ListPreparation,
  ListRowsOptions,
  Neighbour,
} from '../types.js';
import { WorkspaceQuestions } from './workspace-questions.js';

/** What can be asked of the rows of a list. See `Service`. */
export class ListQuestions extends WorkspaceQuestions {
  readonly #knownRankings: KnownRankings;
  readonly #rowBytes = new Map<string, RowBytes>();

  constructor(workspace: Workspace) {
    super(workspace);
    this.#knownRankings = new KnownRankings(workspace, this.scorers);
  }

  /** The columns that were computed for a list, with what they were computed from. Throws LIST_NOT_FOUND. */
  columns(idOrAlias: string): ColumnSets {
    return columnSets(this.workspace, idOrAlias);
  }

  /** What entered, left and moved among the first ranks of two versions of a list. Throws LIST_NOT_FOUND or USAGE. */
  compare(before: string, after: string, top?: number): ListComparison {
    return compareLists(this.workspace, before, after, top);
  }

  /** About how many bytes a row of a list takes in each format of download. Throws LIST_NOT_FOUND. */
  rowBytes(idOrAlias: string): RowBytes {
    const list = this.workspace.lists.open(idOrAlias);
    const bytes = this.#rowBytes.get(list.meta.id) ?? rowBytes(list);
    this.#rowBytes.set(list.meta.id, bytes);
    return bytes;
  }

  /** Conditions as every other question reads them: ids in a search are the formulas of their entries. Throws USAGE for an id that no entry has. */
  withFormulas(filter: RowFilter): RowFilter {
    return withFormulas(this.workspace, filter);
  }

  /** A page of a list. Throws LIST_NOT_FOUND, CURSOR_INVALID, CHEMICAL_SYSTEM_INVALID or USAGE. */
  browse(idOrAlias: string, query: BrowseQuery = {}): BrowsePage {
    return browseList(this.workspace, idOrAlias, query);
  }

  /**
   * Reads what `browse`, `elementCounts` (if `counts`) and `rows` need of a list, if it is not in memory, with a yield after
   * each step. Throws like `browse`.
   */
  *preparation(idOrAlias: string, query: ListPreparation = {}): Generator<void, void, undefined> {
    const { sort = 'rank', counts, ...conditions } = query;
    const list = this.workspace.lists.open(idOrAlias);
    const order = readSort(sort, list.models, list.columnNames);
    yield* list.prepare(readFilter(this.workspace, conditions), { order, counts });
  }

  /** All of `preparation` at once. */
  prepare(idOrAlias: string, query: ListPreparation = {}): void {
    for (const _step of this.preparation(idOrAlias, query));
  }

  /** For every element, how many of the rows that a filter keeps hold it, and their mean score. Throws like `browse`. */
  elementCounts(idOrAlias: string, filter: RowFilter = {}): ElementCounts {
    const list = this.workspace.lists.open(idOrAlias);
    const wanted = readFilter(this.workspace, filter);
    return { list: list.meta, total: list.count(wanted), elements: list.elementCounts(wanted) };
  }

  /** How many rows of a list each two elements are in together. Throws LIST_NOT_FOUND. */
  elementPairs(idOrAlias: string): ListElementPairs {
    return readElementPairs(this.workspace, idOrAlias);
  }

  /** What a view of a list has in numbers, and how many rows the same conditions leave in other lists. Throws like `browse`. */
  overview(idOrAlias: string, filter: RowFilter = {}, others: readonly string[] = []): ViewOverview {
    return viewOverview(this.workspace, idOrAlias, filter, others);
  }

  /** How many rows the same conditions leave in lists, by their ids. */
  countInLists(lists: readonly string[], filter: RowFilter = {}): Readonly<Record<string, number>> {
    return countInLists(this.workspace, lists, filter);
  }

  /** What the models of a list hold for its best rows. Throws LIST_NOT_FOUND. */
  bestOfModels(idOrAlias: string): BestOfModels {
    return bestOfModels(this.workspace.lists.open(idOrAlias));
  }

  /** The nearest known compound of each row of a list, by formula; rows without one are left out. */
  nearestKnown(list: ListMetadata, rows: readonly ListedIons[]): ReadonlyMap<string, Neighbour> {
    return nearestKnown(this.scorers, this.workspace.lists.current(), list, rows);
  }

  /** The rows of a list one by one, in rank order, in flat memory: what downloads and exports write. */
  rows(idOrAlias: string, filter: RowFilter = {}, options: ListRowsOptions = {}): Iterable<ExportRow> {
    return listRows(this.workspace, this.#knownRankings, idOrAlias, filter, options);
  }

  /** SHA-256 of a file of a list, as `sha256sum` has it. Throws LIST_NOT_FOUND, or USAGE for conditions and columns that there are not. */
  async fileChecksum(idOrAlias: string, file: ListFile, control?: RunControl): Promise<string> {
    const list = this.list(idOrAlias);
    const { filter, top, includeKnown = false } = file;
    const rows = this.rows(list.id, filter, { top, includeKnown });
    return computeChecksum(await listFileChunks(list, rows, this.columns(list.id).sets, file), control);
  }

  /** Ranks the known compounds among the rows of a list, so that `rows` with them begins at once. */
  rankKnown(idOrAlias: string): void {
    this.#knownRankings.get(this.list(idOrAlias));
  }

  /** The known compounds among these ranks of a list; `rankKnown` ranks them first. Throws like `browse`. */
  knownAmong(idOrAlias: string, filter: RowFilter, range: RankRange): ExportRow[] {
    const wanted = readFilter(this.workspace, filter);
    return knownAmong(this.#knownRankings.get(this.list(idOrAlias)), wanted, range);
  }

  /** The known compounds ranked for this service; `make` makes it elsewhere if it is not there yet. */
  async keepKnownRanking(idOrAlias: string, make: () => Promise<RankedKnownCompounds>): Promise<void> {
    const list = this.list(idOrAlias);
    const key = this.#knownRankings.key(list);
    if (!this.#knownRankings.has(list)) this.#knownRankings.keep(key, await make());
  }

  /** The ranking itself, as plain data. */
  knownRanking(idOrAlias: string, control: RunControl): RankedKnownCompounds {
    return this.#knownRankings.get(this.list(idOrAlias), control);
  }

  /** How many of the first candidates of a list have energies, and how many are near the hull. Throws LIST_NOT_FOUND or USAGE. */
  listStability(list: string, top: number, choice: EnergyChoice = {}, control?: RunControl): ListStability {
    return listStability(this.workspace, list, top, choice, control);
  }
}
