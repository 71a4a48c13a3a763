import { inTurn } from '../jobs/in-turn.js';
import type { JobRunner } from '../jobs/job-runner.js';
import { MapCache } from '../service/maps/map-cache.js';
import type { IonMap } from '../service/ions/ion-types.js';
import type { CationMap, CationMapQuery, SystemMap, SystemMapQuery } from '../service/maps/map-types.js';
import type { ServedService } from '../service/served-service.js';
import type { Service } from '../service/service.js';
import type { Workspace } from '../store/workspace.js';
import { askingClient } from './asking-client.js';
import { QueryRunner } from './query-runner.js';
import type { QueryAnswer, QueryArguments, QueryName } from './query-task.js';
import { shareWork, askAgainIfCancelled } from './shared-work.js';
import { ViewOverviews } from './view-overviews.js';

export interface QueryServiceOptions {
  /** Reads the same workspace on this thread, for what is quick. */
  readonly service: Service;
  readonly workspace: Workspace;
  /** Where long questions are answered. */
  readonly runner: JobRunner;
  /** Milliseconds that one question may take, waiting included. */
  readonly queryMs: number;
  /** Milliseconds that ranking the known compounds of a list may take: once for each list, for all who ask. */
  readonly rankKnownMs: number;
}

/**
 * The service of a server: quick questions are answered on this thread, long ones on those of the runner, so that no
 * request keeps others waiting. Work is given up if its client has gone (see `askingClient`) or its time is over, which
 * is the error TIMEOUT.
 */
export class QueryService implements ServedService {
  readonly #options: QueryServiceOptions;
  readonly #maps: MapCache;
  readonly #answers: MapCache;
  readonly #ofLists = new Map<string, Promise<unknown>>();
  readonly #queries: QueryRunner;
  readonly #overviews = new ViewOverviews({
    overview: (list, filter, others) => this.#ask('overview', list, filter, others),
    countInLists: (lists, filter) => this.#ask('countInLists', lists, filter),
  });
  readonly #checks = new Map<string, Promise<void>>();
  readonly #rankings = new Map<string, Promise<void>>();
  #ofOtherData: { readonly key: string; readonly lists: Promise<string[]> } | undefined;

  constructor(options: QueryServiceOptions) {
    this.#options = options;
    this.#queries = new QueryRunner(options.workspace, options.runner);
    this.#maps = new MapCache(options.workspace);
    this.#answers = new MapCache(options.workspace);
    options.workspace.lists.checkElsewhere((list) => void this.#check(list.id).catch(() => {}));
  }

  readonly status: ServedService['status'] = () => this.#options.service.status();
  readonly unreadable: ServedService['unreadable'] = () => this.#options.service.unreadable();
  readonly lists: ServedService['lists'] = () => this.#options.service.lists();
  readonly list: ServedService['list'] = (id) => this.#options.service.list(id);
  readonly browse: ServedService['browse'] = (id, query) => this.#options.service.browse(id, query);
  readonly elementCounts: ServedService['elementCounts'] = (id, filter) =>
    this.#options.service.elementCounts(id, filter);
  readonly rows: ServedService['rows'] = (id, filter, options) => this.#options.service.rows(id, filter, options);
  readonly formulaOfId: ServedService['formulaOfId'] = (id) => this.#options.service.formulaOfId(id);
  readonly withFormulas: ServedService['withFormulas'] = (filter) => this.#options.service.withFormulas(filter);
  readonly reported: ServedService['reported'] = (formulas) => this.#options.service.reported(formulas);
  readonly columns: ServedService['columns'] = (list) => this.#options.service.columns(list);
  readonly outcomes: ServedService['outcomes'] = () => this.#options.service.outcomes();
  readonly models: ServedService['models'] = () => this.#options.service.models();
  readonly evaluation: ServedService['evaluation'] = (id) => this.#options.service.evaluation(id);
  readonly evaluations: ServedService['evaluations'] = () => this.#options.service.evaluations();
  readonly evaluationOf: ServedService['evaluationOf'] = (list) => this.#options.service.evaluationOf(list);

  readonly scores: ServedService['scores'] = (formulas) => this.#ask('scores', formulas);
  readonly readBatchForm: ServedService['readBatchForm'] = (body, type) => this.#ask('readBatchForm', body, type);
  readonly composition: ServedService['composition'] = (formula) => this.#ask('composition', formula);
  readonly stabilityReport: ServedService['stabilityReport'] = (formula, choice) =>
    this.#ask('stabilityReport', formula, choice);
  readonly listStability: ServedService['listStability'] = (list, top, choice) =>
    this.#ask('listStability', list, top, choice);
  readonly precursors: ServedService['precursors'] = (formulas, query) => this.#ask('precursors', formulas, query);
  readonly structures: ServedService['structures'] = (formula) => this.#ask('structures', formula);
  readonly properties: ServedService['properties'] = () => this.#ask('properties');
  readonly property: ServedService['property'] = (name) => this.#ask('property', name);
  readonly predictions: ServedService['predictions'] = (name, formulas) => this.#ask('predictions', name, formulas);
  readonly predictedValues: ServedService['predictedValues'] = (formula) => this.#ask('predictedValues', formula);

  /** What to try next, found once for each question until the workspace changes. Formulas of a client's own are not worth the memory. */
  readonly next: ServedService['next'] = (options) => {
    const ask = () => this.#ask('next', options);
    return options.pool || options.outcomes
      ? ask()
      : askAgainIfCancelled(() => this.#answers.get('next', options, ask));
  };

  readonly ion: ServedService['ion'] = (label) => this.#ask('ion', label);
  readonly series: ServedService['series'] = (formula) => this.#ask('series', formula);
  readonly optimadeQuery: ServedService['optimadeQuery'] = (type, query) => this.#ask('optimadeQuery', type, query);
  readonly optimadeEntry: ServedService['optimadeEntry'] = (type, id) => this.#ask('optimadeEntry', type, id);
  readonly compare: ServedService['compare'] = (before, after, top) => this.#ask('compare', before, after, top);
  readonly nearestKnown: ServedService['nearestKnown'] = (list, rows) =>
    this.#ask(
      'nearestKnown',
      list.id,
      rows.map(({ formula, ions }) => ({ formula, ions })),
    );

  readonly rowBytes: ServedService['rowBytes'] = (idOrAlias) => this.#once('rowBytes', this.list(idOrAlias).id);

  /** Read on this thread, if it is needed, but step by step. */
  readonly prepare: ServedService['prepare'] = async (idOrAlias, query) => {
    const steps = this.#options.service.preparation(idOrAlias, query);
    const step = (): boolean => !steps.next().done;
    // Most is in memory.
    if (!step()) return;
    while (await inTurn(step));
  };

  /** Ranked elsewhere, once; to look through them takes milliseconds. */
  readonly knownAmong: ServedService['knownAmong'] = async (idOrAlias, filter, range) => {
    await this.rankKnown(idOrAlias);
    return this.#options.service.knownAmong(idOrAlias, filter, range);
  };

  readonly bestOfModels: ServedService['bestOfModels'] = (idOrAlias) =>
    this.#once('bestOfModels', this.list(idOrAlias).id);

  /** Found once for each file, until the workspace changes: columns that are computed for a list are part of its files. */
  readonly fileChecksum: ServedService['fileChecksum'] = (idOrAlias, file) => {
    const { id } = this.list(idOrAlias);
    return askAgainIfCancelled(() =>
      this.#answers.get('checksum', [id, file], () => this.#ask('fileChecksum', id, file)),
    );
  };

  readonly elementPairs: ServedService['elementPairs'] = (idOrAlias) =>
    this.#once('elementPairs', this.list(idOrAlias).id);

  /** Found once for each view, see `ViewOverviews`. Which formula an id is can change, what rows a formula keeps cannot. */
  readonly overview: ServedService['overview'] = async (idOrAlias, filter = {}, others = []) =>
    this.#overviews.find(
      this.list(idOrAlias).id,
      this.withFormulas(filter),
      others.map((other) => this.list(other).id),
    );

  systemMap(query: SystemMapQuery): Promise<SystemMap> {
    return askAgainIfCancelled(() => this.#maps.get('system', query, () => this.#ask('systemMap', query)));
  }

  cationMap(query: CationMapQuery): Promise<CationMap> {
    return askAgainIfCancelled(() => this.#maps.get('cations', query, () => this.#ask('cationMap', query)));
  }

  ionMap(): Promise<IonMap> {
    const lists = this.lists().map(({ id }) => id);
    return askAgainIfCancelled(() => this.#maps.get('ions', lists, () => this.#ask('ionMap')));
  }

  /** How often maps were found in memory, and how often not. */
  mapCacheUse(): { readonly hits: number; readonly misses: number } {
    return this.#maps.use();
  }

  readonly rankKnown: ServedService['rankKnown'] = (idOrAlias) => {
    const { id } = this.list(idOrAlias);
    const { service, rankKnownMs } = this.#options;
    return shareWork(this.#rankings, id, false, () =>
      service.keepKnownRanking(id, () => this.#forAll(rankKnownMs, 'knownRanking', id)),
    );
  };

  /**
   * Compares the current lists with what was published, so that the first request for each need not. Lists that appear
   * later are compared when they do, and served after that.
   */
  async checkLists(): Promise<void> {
    const { lists } = this.#options.workspace;
    const asked = new Set<string>();
    // In place of those that turn out to be damaged others are used, which are compared next.
    for (let ids = lists.uncompared(); ids.length > 0; ids = lists.uncompared().filter((id) => !asked.has(id))) {
      for (const id of ids) asked.add(id);
      await Promise.allSettled(ids.map((id) => this.#check(id)));
    }
  }

  /** Asked again only once there are other known compounds or other lists. */
  readonly listsOfOtherData: ServedService['listsOfOtherData'] = async () => {
    const key = JSON.stringify([this.#options.workspace.entries.dataVersion(), this.lists().map(({ id }) => id)]);
    if (this.#ofOtherData?.key !== key) {
      this.#ofOtherData = { key, lists: this.#forAll(this.#options.queryMs, 'listsOfOtherData') };
    }
    try {
      return await this.#ofOtherData.lists;
    } catch (error) {
      this.#ofOtherData = undefined;
      throw error;
    }
  };

  /** See `QueryRunner.load`. */
  load<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    return this.#queries.load(signal, work);
  }

  /** What of the data is not what was ingested, see `Workspace.changedData`. */
  changedData(): Promise<string[]> {
    return this.#queries.run(askingClient.getStore(), this.#options.rankKnownMs, 'changedData', []);
  }

  #check(id: string): Promise<void> {
    const { workspace, rankKnownMs } = this.#options;
    return shareWork(this.#checks, id, false, async () => {
      workspace.lists.keepChecks(await this.#forAll(rankKnownMs, 'checkList', id));
    });
  }

  #ask<Name extends QueryName>(name: Name, ...args: QueryArguments<Name>): Promise<QueryAnswer<Name>> {
    return this.#queries.run(askingClient.getStore(), this.#options.queryMs, name, args);
  }

  /** What is said of a list once for all who ask. */
  #once<Name extends 'rowBytes' | 'bestOfModels' | 'elementPairs'>(name: Name, id: string): Promise<QueryAnswer<Name>> {
    const made = this.#ofLists as Map<string, Promise<QueryAnswer<Name>>>;
    const key = JSON.stringify([name, id]);
    return shareWork(made, key, true, () => this.#queries.run(undefined, this.#options.queryMs, name, [id]));
  }

  /** Work that several clients may wait for, and that goes on if one of them leaves. */
  #forAll<Name extends QueryName>(
    milliseconds: number,
    name: Name,
    ...args: QueryArguments<Name>
  ): Promise<QueryAnswer<Name>> {
    return this.#queries.run(undefined, milliseconds, name, args);
  }
}
