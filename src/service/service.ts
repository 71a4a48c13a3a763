import { listsOfOtherData } from './data-changed.js';
import type { EvaluationSummary, SavedEvaluation } from '../store/evaluation-store.js';
import type { Workspace } from '../store/workspace.js';
import { currentLists } from '../store/current-lists.js';
import type { FileCheck } from '../store/file-checks.js';
import type { ListRow } from '../rows/list-row.js';
import { normalizeFilter, type RowFilter } from '../rows/row-filter.js';
import { silentControl, type RunControl } from '../run-control.js';
import type { ListMetadata } from '../store/types.js';
import { bestOfModels, type BestOfModels } from './rows/agreement.js';
import { browseList } from './rows/browse.js';
import { viewOverview, type ViewOverview } from './rows/view-overview.js';
import { elementPairsOf, type ListElementPairs } from './rows/element-pairs.js';
import { evaluationOfList, type ListEvaluation } from './evaluate/evaluation-of-list.js';
import { compareLists, type ListComparison } from './rows/compare-lists.js';
import { rowBytes, type RowBytes } from './rows/download-sizes.js';
import { explainComposition } from './scores/explain.js';
import { knownAmong, type RankRange } from './rows/known-among.js';
import { KnownRankings } from './rows/known-rankings.js';
import type { RankedKnownCompounds } from './rows/rank-known-compounds.js';
import { listRows } from './rows/list-rows.js';
import { cationMap } from './maps/cation-map.js';
import { ionEvidenceOfLists, type EvidenceOfLists } from './ions/ion-evidence-of-lists.js';
import { ionMap } from './ions/ion-map.js';
import { ionReport } from './ions/ion-report.js';
import type { IonMap, IonReport } from './ions/ion-types.js';
import { MapCache } from './maps/map-cache.js';
import type { CationMap, CationMapQuery, SystemMap, SystemMapQuery } from './maps/map-types.js';
import { describeModels } from './scores/models.js';
import type { EnergyChoice } from './energies/choose-energies.js';
import { listStability, type ListStability } from './energies/list-stability.js';
import { stability, stabilityReport, type Stability, type StabilityReport } from './energies/stability.js';
import { precursorsOf, type PrecursorQuery, type Precursors } from './energies/precursors.js';
import { csvChecksum } from './rows/csv-checksum.js';
import { columnSets, type ColumnSets } from './columns/column-sets.js';
import { nearestKnown } from './scores/nearest-known.js';
import { readBatchForm, type BatchForm } from './scores/read-batch-form.js';
import { ScorerCache } from './scores/scorer-cache.js';
import { scoreBatch, scoreFormula } from './scores/score.js';
import type { OptimadePage, OptimadeQuery, OptimadeResource } from './optimade/answer-query.js';
import { Optimade, type EntryTypeName } from './optimade/optimade.js';
import { nextExperiments, type NextOptions } from './properties/next-experiments.js';
import { predictFormulas, type FormulaPredictions } from './properties/predict-formulas.js';
import { predictedValues, type PredictedValue } from './properties/predicted-values.js';
import {
  propertyReport,
  propertySummaries,
  type PropertyReport,
  type PropertySummary,
} from './properties/property-reports.js';
import type { Suggestion } from '../properties/suggestion.js';
import type { StoredOutcome } from '../store/outcome-store.js';
import { readStatus } from './status.js';
import { seriesOf, type Series } from './series/series.js';
import { structuresOf, type Structures } from './structures/structures.js';
import { systemMap } from './maps/system-map.js';
import type {
  BrowsePage,
  BrowseQuery,
  CompositionReport,
  ElementCounts,
  ExportRow,
  ListRowsOptions,
  ModelSummary,
  Neighbour,
  ScoreFailure,
  ScoreResult,
  ListInProgress,
  Status,
} from './types.js';

/**
 * The read side of Incognita: everything that the HTTP API, the pages and the command line show. Every answer is read
 * from the workspace when it is asked for, so that a list published by another process is served from then on.
 *
 * A list is named by its id ("ternary-ionic-v3"), by an alias for the newest list of an arity ("ternary" or "3"), or
 * as "latest", the one published last.
 */
export class Service {
  readonly #workspace: Workspace;
  readonly #scorers: ScorerCache;
  readonly #maps: MapCache;
  readonly #knownRankings: KnownRankings;
  readonly #optimade: Optimade;
  #status: { readonly version: string; readonly value: Status } | undefined;
  readonly #rowBytes = new Map<string, RowBytes>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.#scorers = new ScorerCache(workspace);
    this.#maps = new MapCache(workspace);
    this.#optimade = new Optimade(workspace);
    this.#knownRankings = new KnownRankings(workspace, this.#scorers);
  }

  /** Of these reduced formulas those that are known by now, with the sources that report them. */
  reported(formulas: readonly string[]): ReadonlyMap<string, readonly string[]> {
    const found = formulas.map((formula) => [formula, this.#workspace.entries.get(formula)] as const);
    return new Map(
      found.flatMap(([formula, compound]) =>
        compound ? [[formula, [...new Set(compound.sources.map(({ source }) => source))]] as const] : [],
      ),
    );
  }

  /** The formula of the entry that has this id of a database; null if none has. */
  formulaOfId(id: string): string | null {
    return this.#workspace.entries.formulaOfId(id);
  }

  /** The lists that are being made in this process; none unless somebody says so. */
  building: () => readonly ListInProgress[] = () => [];

  /** What the workspace holds and whether there is a list to serve. */
  status(): Status {
    // Everything but this is in one database, and counting takes as long as there are compounds.
    const building = this.building();
    const version = this.#workspace.entries.dataVersion();
    if (this.#status?.version !== version) this.#status = { version, value: readStatus(this.#workspace, building) };
    return { ...this.#status.value, damaged: this.#workspace.lists.damaged(), building };
  }

  /** The ids of current lists that are damaged or cannot be read. */
  unreadable(): string[] {
    const { lists } = this.#workspace;
    const damaged = lists.damaged().map(({ list }) => list);
    const others = currentLists(lists.all()).map(({ id }) => id);
    return [...new Set([...damaged, ...others.filter((id) => !damaged.includes(id) && !lists.isReadable(id))])];
  }

  /** The ids of the lists that were learnt from other known compounds than there are now. */
  listsOfOtherData(): string[] {
    return listsOfOtherData(this.#workspace);
  }

  /** What of the data is not what was ingested, see `Workspace.changedData`. */
  changedData(): string[] {
    return this.#workspace.changedData();
  }

  /** Takes what another thread found out about files of lists. */
  keepChecks(checks: readonly FileCheck[]): void {
    this.#workspace.lists.keepChecks(checks);
  }

  /** Compares the files of a list with what was published, each once. */
  checkList(id: string): FileCheck[] {
    return this.#workspace.lists.check(id);
  }

  /** Every published list, by arity, the newest version of each arity first. */
  lists(): ListMetadata[] {
    return [...this.#workspace.lists.all()].sort((a, b) => a.arity - b.arity || b.version - a.version);
  }

  /** One list. Throws LIST_NOT_FOUND, naming those there are. */
  list(idOrAlias: string): ListMetadata {
    return this.#workspace.lists.resolve(idOrAlias);
  }

  /** The columns that were computed for a list, with what they were computed from. Throws LIST_NOT_FOUND. */
  columns(idOrAlias: string): ColumnSets {
    return columnSets(this.#workspace, idOrAlias);
  }

  /** What entered, left and moved among the first ranks of two versions of a list. Throws LIST_NOT_FOUND or USAGE. */
  compare(before: string, after: string, top?: number): ListComparison {
    return compareLists(this.#workspace, before, after, top);
  }

  /** About how many bytes a row of a list takes in each format of download. Throws LIST_NOT_FOUND. */
  rowBytes(idOrAlias: string): RowBytes {
    const list = this.#workspace.lists.open(idOrAlias);
    const bytes = this.#rowBytes.get(list.meta.id) ?? rowBytes(list);
    this.#rowBytes.set(list.meta.id, bytes);
    return bytes;
  }

  /** A page of a list. Throws LIST_NOT_FOUND, CURSOR_INVALID, CHEMICAL_SYSTEM_INVALID or USAGE. */
  browse(idOrAlias: string, query: BrowseQuery = {}): BrowsePage {
    return browseList(this.#workspace, idOrAlias, query);
  }

  /** For every element, how many of the rows that a filter keeps hold it, and their mean score. Throws like `browse`. */
  elementCounts(idOrAlias: string, filter: RowFilter = {}): ElementCounts {
    const list = this.#workspace.lists.open(idOrAlias);
    const wanted = normalizeFilter(filter);
    return { list: list.meta, total: list.count(wanted), elements: list.elementCounts(wanted) };
  }

  /** How many rows of a list each two elements are in together. Throws LIST_NOT_FOUND. */
  elementPairs(idOrAlias: string): ListElementPairs {
    return elementPairsOf(this.#workspace, idOrAlias);
  }

  /** What a view of a list has in numbers, and how many rows the same conditions leave in other lists. Throws like `browse`. */
  overview(idOrAlias: string, filter: RowFilter = {}, others: readonly string[] = []): ViewOverview {
    return viewOverview(this.#workspace, idOrAlias, filter, others);
  }

  /** What the models of a list hold for its best rows. Throws LIST_NOT_FOUND. */
  bestOfModels(idOrAlias: string): BestOfModels {
    return bestOfModels(this.#workspace.lists.open(idOrAlias));
  }

  /** The nearest known compound of each row of a list, by formula; rows without one are left out. */
  nearestKnown(list: ListMetadata, rows: readonly Pick<ListRow, 'formula'>[]): ReadonlyMap<string, Neighbour> {
    return nearestKnown(this.#scorers, this.#workspace.lists.current(), list, rows);
  }

  /** The rows of a list one by one, in rank order, in flat memory: what downloads and exports write. */
  rows(idOrAlias: string, filter: RowFilter = {}, options: ListRowsOptions = {}): Iterable<ExportRow> {
    return listRows(this.#workspace, this.#knownRankings, idOrAlias, filter, options);
  }

  /** SHA-256 of the CSV file of a whole list, as `sha256sum` has it. Throws LIST_NOT_FOUND. */
  csvChecksum(idOrAlias: string, control?: RunControl): string {
    const list = this.list(idOrAlias);
    const computed = this.columns(list.id).sets.flatMap((set) => set.columns);
    return csvChecksum(this.rows(list.id), list.models, computed, control);
  }

  /** Ranks the known compounds among the rows of a list, so that `rows` with them begins at once. */
  rankKnown(idOrAlias: string): void {
    this.#knownRankings.get(this.list(idOrAlias));
  }

  /** The known compounds among these ranks of a list; `rankKnown` ranks them first. Throws like `browse`. */
  knownAmong(idOrAlias: string, filter: RowFilter, range: RankRange): ExportRow[] {
    return knownAmong(this.#knownRankings.get(this.list(idOrAlias)), filter, range);
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

  /** A page of entries for OPTIMADE clients. Throws EXPRESSION_INVALID, NOT_IMPLEMENTED or USAGE. */
  optimadeQuery(type: EntryTypeName, query: OptimadeQuery, control: RunControl = silentControl): OptimadePage {
    return this.#optimade.query(type, query, control);
  }

  /** One entry for OPTIMADE clients, or null. */
  optimadeEntry(type: EntryTypeName, id: string): OptimadeResource | null {
    return this.#optimade.entry(type, id);
  }

  /** Score, rank, forms of one formula. Throws FORMULA_INVALID; a formula without a score says why in `unscored`. */
  score(formula: string): ScoreResult {
    return scoreFormula(this.#workspace, this.#scorers, formula).result;
  }

  /** The same for many formulas; one that cannot be read becomes a ScoreFailure in its place. */
  scores(formulas: readonly string[]): (ScoreResult | ScoreFailure)[] {
    return scoreBatch(this.#workspace, this.#scorers, formulas);
  }

  /** The formulas of a form of the batch page. Rejects with USAGE if the body is no such form. */
  readBatchForm(body: Uint8Array, contentType: string): Promise<BatchForm> {
    return readBatchForm(body, contentType);
  }

  /** Everything there is to say about one composition. Throws FORMULA_INVALID. */
  composition(formula: string): CompositionReport {
    return explainComposition(this.#workspace, this.#scorers, formula);
  }

  /** What competes with each formula, by the energies of the workspace or those that come with the program. Throws FORMULA_INVALID or USAGE. */
  stability(formulas: readonly string[], choice: EnergyChoice = {}): Stability[] {
    return stability(this.#workspace, formulas, choice);
  }

  /** The same of one formula, with pictures of the hull. Throws FORMULA_INVALID or USAGE. */
  stabilityReport(formula: string, choice: EnergyChoice = {}): StabilityReport {
    return stabilityReport(this.#workspace, formula, choice);
  }

  /** What each formula can be made from. Throws FORMULA_INVALID, or INPUT_UNREADABLE for a shelf. */
  precursors(formulas: readonly string[], query: PrecursorQuery = {}): Precursors[] {
    return precursorsOf(this.#workspace, formulas, query);
  }

  /** The compositions that differ from a formula in one ion, known or not. Throws FORMULA_INVALID. */
  series(formula: string): Series {
    return seriesOf(this.#workspace, formula);
  }

  /** The structures that a formula may have. Throws FORMULA_INVALID. */
  structures(formula: string): Structures {
    return structuresOf(this.#workspace, formula);
  }

  /** How many of the first candidates of a list have energies, and how many are near the hull. Throws LIST_NOT_FOUND or USAGE. */
  listStability(list: string, top: number, choice: EnergyChoice = {}, control?: RunControl): ListStability {
    return listStability(this.#workspace, list, top, choice, control);
  }

  /** A pseudo-binary line or pseudo-ternary triangle. Rejects with USAGE for cations or an anion that make none. */
  systemMap(query: SystemMapQuery, control?: RunControl): Promise<SystemMap> {
    return this.#maps.get('system', query, () => systemMap(this.#workspace, this.#scorers, query, control));
  }

  /** The heat map of two cations for an anion and a ratio. Rejects with USAGE for what makes none. */
  cationMap(query: CationMapQuery, control?: RunControl): Promise<CationMap> {
    return this.#maps.get('cations', query, () => cationMap(this.#workspace, this.#scorers, query, control));
  }

  /** How the cations substitute for each other, as a map. */
  ionMap(): Promise<IonMap> {
    return this.#maps.get(
      'ions',
      this.lists().map(({ id }) => id),
      async () => ionMap(await this.#ionEvidence()),
    );
  }

  /** What the known compounds and the lists say of an ion. Rejects with ION_INVALID or NOT_FOUND. */
  async ion(label: string): Promise<IonReport> {
    return ionReport(this.#workspace, await this.#ionEvidence(), label);
  }

  #ionEvidence(): Promise<EvidenceOfLists> {
    return this.#maps.get(
      'ion-evidence',
      this.lists().map(({ id }) => id),
      () => ionEvidenceOfLists(this.#workspace),
    );
  }

  /** Every model of this version, with the current lists that use it. */
  models(): ModelSummary[] {
    return describeModels(this.#workspace);
  }

  /** The newest evaluation kept in the workspace, or the one of that number; null where there is none. */
  evaluation(id?: number): SavedEvaluation | null {
    return id === undefined ? this.#workspace.evaluations.latest() : this.#workspace.evaluations.byId(id);
  }

  /** Every evaluation in short, the newest first. */
  evaluations(): EvaluationSummary[] {
    return this.#workspace.evaluations.all();
  }

  /** The evaluation that says most about the models of a list, or null. */
  evaluationOf(list: ListMetadata): ListEvaluation | null {
    return evaluationOfList(list, this.evaluations());
  }

  /** The fitted properties in the order of their names. */
  properties(): PropertySummary[] {
    return propertySummaries(this.#workspace);
  }

  /** One property with its cross-validations, row by row. Throws USAGE. */
  property(name: string): PropertyReport {
    return propertyReport(this.#workspace, name);
  }

  /** What a property says of formulas, in their order. Throws USAGE. */
  predictions(name: string, formulas: readonly string[], control?: RunControl): FormulaPredictions {
    return predictFormulas(this.#workspace, name, formulas, control);
  }

  /** What every fitted property says of a formula. */
  predictedValues(formula: string, control?: RunControl): PredictedValue[] {
    return predictedValues(this.#workspace, formula, control);
  }

  /** What to try next, best first. Throws USAGE. */
  next(options: NextOptions, control: RunControl = silentControl): Suggestion[] {
    return nextExperiments(this.#workspace, this, options, control);
  }

  /** What came of experiments, in the order in which it was recorded. */
  outcomes(): StoredOutcome[] {
    return this.#workspace.outcomes.all();
  }

  /** Closes the workspace; the service must not be used afterwards. */
  close(): void {
    this.#workspace.close();
  }
}
