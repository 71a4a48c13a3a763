import { listsOfOtherData } from '../data-changed.js';
import type { EvaluationSummary, SavedEvaluation } from '../../store/evaluation-store.js';
import type { Workspace } from '../../store/workspace.js';
import { currentLists } from '../../store/current-lists.js';
import type { FileCheck } from '../../store/file-checks.js';
import type { ListMetadata } from '../../store/types.js';
import { evaluationOfList, type ListEvaluation } from '../evaluate/evaluation-of-list.js';
import { MapCache } from '../maps/map-cache.js';
import { describeModels } from '../scores/models.js';
import { ScorerCache } from '../scores/scorer-cache.js';
import type { SharedModels } from '../scores/shared-models.js';
import { readStatus } from '../status.js';
import type { ModelSummary, ListInProgress, Status } from '../types.js';

/** What can be asked of a workspace as a whole: its state, its lists, models and evaluations. See `Service`. */
export class WorkspaceQuestions {
  /** What the questions share as long as the workspace is open. */
  protected readonly workspace: Workspace;
  protected readonly scorers: ScorerCache;
  protected readonly maps: MapCache;
  #status: { readonly version: string; readonly value: Status } | undefined;

  constructor(workspace: Workspace) {
    this.workspace = workspace;
    this.scorers = new ScorerCache(workspace);
    this.maps = new MapCache(workspace);
  }

  /** Of these reduced formulas those that are known by now, with the sources that report them. */
  reported(formulas: readonly string[]): ReadonlyMap<string, readonly string[]> {
    const found = formulas.map((formula) => [formula, this.workspace.entries.get(formula)] as const);
    return new Map(
      found.flatMap(([formula, compound]) =>
        compound ? [[formula, [...new Set(compound.sources.map(({ source }) => source))]] as const] : [],
      ),
    );
  }

  /** The formula of the entry that has this id of a database; null if none has. */
  formulaOfId(id: string): string | null {
    return this.workspace.entries.formulaOfId(id);
  }

  /** The lists that are being made in this process; none unless somebody says so. */
  building: () => readonly ListInProgress[] = () => [];

  /** What the workspace holds and whether there is a list to serve. */
  status(): Status {
    // Everything but this is in one database, and counting takes as long as there are compounds.
    const building = this.building();
    // A list that another thread compares appears without a change of the database.
    const lists = this.workspace.lists.all().map(({ id }) => id);
    const version = `${this.workspace.entries.dataVersion()} ${lists.join()}`;
    if (this.#status?.version !== version) this.#status = { version, value: readStatus(this.workspace, building) };
    return { ...this.#status.value, damaged: this.workspace.lists.damaged(), building };
  }

  /** The ids of current lists that are damaged or cannot be read. */
  unreadable(): string[] {
    const { lists } = this.workspace;
    const damaged = lists.damaged().map(({ list }) => list);
    const others = currentLists(lists.all()).map(({ id }) => id);
    return [...new Set([...damaged, ...others.filter((id) => !damaged.includes(id) && !lists.isReadable(id))])];
  }

  /** The ids of the lists that were learnt from other known compounds than there are now. */
  listsOfOtherData(): string[] {
    return listsOfOtherData(this.workspace);
  }

  /** What of the data is not what was ingested, see `Workspace.changedData`. */
  changedData(): string[] {
    return this.workspace.changedData();
  }

  /** Takes what another thread found out about files of lists. */
  keepChecks(checks: readonly FileCheck[]): void {
    this.workspace.lists.keepChecks(checks);
  }

  /** Reads models from what threads share from now on. */
  readModelsFrom(shared: SharedModels): void {
    this.scorers.readFrom(shared);
  }

  /** Compares the files of a list with what was published, each once. */
  checkList(id: string): FileCheck[] {
    return this.workspace.lists.check(id);
  }

  /** Every published list, by arity, the newest version of each arity first. */
  lists(): ListMetadata[] {
    return [...this.workspace.lists.all()].sort((a, b) => a.arity - b.arity || b.version - a.version);
  }

  /** One list. Throws LIST_NOT_FOUND, naming those there are. */
  list(idOrAlias: string): ListMetadata {
    return this.workspace.lists.resolve(idOrAlias);
  }

  /** Every model of this version, with the current lists that use it. */
  models(): ModelSummary[] {
    return describeModels(this.workspace);
  }

  /** The newest evaluation stored in the workspace, or the one of that number; null if there is none. */
  evaluation(id?: number): SavedEvaluation | null {
    return id === undefined ? this.workspace.evaluations.latest() : this.workspace.evaluations.byId(id);
  }

  /** Every evaluation in short, the newest first. */
  evaluations(): EvaluationSummary[] {
    return this.workspace.evaluations.all();
  }

  /** The evaluation that says most about the models of a list, or null. */
  evaluationOf(list: ListMetadata): ListEvaluation | null {
    return evaluationOfList(list, this.evaluations());
  }

  /** Closes the workspace; the service must not be used afterwards. */
  close(): void {
    this.workspace.close();
  }
}
