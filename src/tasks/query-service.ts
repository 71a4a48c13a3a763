import { BoundedMap } from '../bounded-map.js';
import { IncognitaError } from '../errors.js';
import { LOADING } from '../jobs/fair-queue.js';
import { inTurn } from '../jobs/in-turn.js';
import type { JobRunner } from '../jobs/job-runner.js';
import { message } from '../messages/message.js';
import { MapCache } from '../service/maps/map-cache.js';
import type { IonMap } from '../service/ions/ion-types.js';
import type { CationMap, CationMapQuery, SystemMap, SystemMapQuery } from '../service/maps/map-types.js';
import type { ViewOverview } from '../service/rows/view-overview.js';
import type { ServedService } from '../service/served-service.js';
import { SharedModels } from '../service/scores/shared-models.js';
import type { Service } from '../service/service.js';
import type { Workspace } from '../store/workspace.js';
import { askingClient, type AskingClient } from './asking-client.js';
import { sharingQueryTask } from './query-task-reference.js';
import type { QueryAnswer, QueryArguments, QueryName } from './query-task.js';

/** How many times its own time a question may wait for what the server loads, before that begins. */
const LOADING_TIMES = 3;

/** Views of lists whose numbers are cached. */
const OVERVIEWS_CACHED = 256;

/** Numbers of rows of other lists under the same conditions: a view has one for each list. */
const COUNTS_CACHED = 32 * OVERVIEWS_CACHED;

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
  readonly #models = new SharedModels();
  readonly #ofLists = new Map<string, Promise<unknown>>();
  readonly #overviews = new BoundedMap<string, ViewOverview>(OVERVIEWS_CACHED);
  readonly #counts = new BoundedMap<string, number>(COUNTS_CACHED);
  readonly #checks = new Map<string, Promise<void>>();
  readonly #rankings = new Map<string, Promise<void>>();
  /** When the last of what was loaded was there; now if something is still being loaded. */
  #loadedAt = -Infinity;
  #loading = 0;
  #ofOtherData: { readonly key: string; readonly lists: Promise<string[]> } | undefined;

  constructor(options: QueryServiceOptions) {
    this.#options = options;
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
    return options.pool || options.outcomes ? ask() : stillWanted(() => this.#answers.get('next', options, ask));
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

  /** Read on this thread, where it is needed, but step by step. */
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
    return stillWanted(() => this.#answers.get('checksum', [id, file], () => this.#ask('fileChecksum', id, file)));
  };

  readonly elementPairs: ServedService['elementPairs'] = (idOrAlias) =>
    this.#once('elementPairs', this.list(idOrAlias).id);

  /** Lists never change, so the numbers of a view are found once; those of other lists too, and a new list adds only its own. */
  readonly overview: ServedService['overview'] = async (idOrAlias, filter = {}, others = []) => {
    const keyOf = (list: string): string => JSON.stringify([list, filter]);
    const ids = others.map((other) => this.list(other).id);
    const { id } = this.list(idOrAlias);
    const counts: Record<string, number> = {};
    for (const other of ids) {
      const count = this.#counts.get(keyOf(other));
      if (count !== undefined) counts[other] = count;
    }
    const missing = ids.filter((other) => counts[other] === undefined);
    let made = this.#overviews.get(keyOf(id));
    if (!made || missing.length > 0) {
      const found = made
        ? await this.#ask('countsIn', missing, filter)
        : (made = await this.#ask('overview', id, filter, missing)).others;
      for (const [other, count] of Object.entries(found)) this.#counts.set(keyOf(other), count);
      Object.assign(counts, found);
    }
    this.#overviews.set(keyOf(id), made);
    return { ...made, others: counts };
  };

  systemMap(query: SystemMapQuery): Promise<SystemMap> {
    return stillWanted(() => this.#maps.get('system', query, () => this.#ask('systemMap', query)));
  }

  cationMap(query: CationMapQuery): Promise<CationMap> {
    return stillWanted(() => this.#maps.get('cations', query, () => this.#ask('cationMap', query)));
  }

  ionMap(): Promise<IonMap> {
    const lists = this.lists().map(({ id }) => id);
    return stillWanted(() => this.#maps.get('ions', lists, () => this.#ask('ionMap')));
  }

  /** How often maps were found in memory, and how often not. */
  mapCacheUse(): { readonly hits: number; readonly misses: number } {
    return this.#maps.use();
  }

  readonly rankKnown: ServedService['rankKnown'] = (idOrAlias) => {
    const { id } = this.list(idOrAlias);
    const { service, rankKnownMs } = this.#options;
    return shared(this.#rankings, id, false, () =>
      service.keepKnownRanking(id, () => this.#forAll(rankKnownMs, 'knownRanking', id)),
    );
  };

  /**
   * Compares the current lists with what was published, so that the first request for each need not. Lists that appear
   * later are compared when they do, and served after that.
   */
  async checkLists(): Promise<void> {
    await Promise.allSettled(this.#options.workspace.lists.newest().map((id) => this.#check(id)));
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

  /**
   * Loads something before anybody asks for it, behind the questions of clients. Those that come meanwhile wait for it on a busy
   * machine: their time begins when it is there, or when they have waited for LOADING_TIMES their time.
   */
  async load<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    this.#loading++;
    try {
      return await askingClient.run({ key: LOADING, signal }, work);
    } finally {
      this.#loading--;
      this.#loadedAt = performance.now();
    }
  }

  /** Milliseconds of the time of a question that are over, if it was asked at `begin`. */
  #spent(begin: number, milliseconds: number): number {
    const now = performance.now();
    const loadedAt = this.#loading > 0 ? now : this.#loadedAt;
    return now - Math.max(begin, Math.min(loadedAt, begin + LOADING_TIMES * milliseconds));
  }

  /** What of the data is not what was ingested, see `Workspace.changedData`. */
  changedData(): Promise<string[]> {
    return this.#run(askingClient.getStore(), this.#options.rankKnownMs, 'changedData', []);
  }

  #check(id: string): Promise<void> {
    const { workspace, rankKnownMs } = this.#options;
    return shared(this.#checks, id, false, async () => {
      workspace.lists.keepChecks(await this.#forAll(rankKnownMs, 'checkList', id));
    });
  }

  #ask<Name extends QueryName>(name: Name, ...args: QueryArguments<Name>): Promise<QueryAnswer<Name>> {
    return this.#run(askingClient.getStore(), this.#options.queryMs, name, args);
  }

  /** What is said of a list once for all who ask. */
  #once<Name extends 'rowBytes' | 'bestOfModels' | 'elementPairs'>(name: Name, id: string): Promise<QueryAnswer<Name>> {
    const made = this.#ofLists as Map<string, Promise<QueryAnswer<Name>>>;
    const key = JSON.stringify([name, id]);
    return shared(made, key, true, () => this.#run(undefined, this.#options.queryMs, name, [id]));
  }

  /** Work that several clients may wait for, and that goes on if one of them leaves. */
  #forAll<Name extends QueryName>(
    milliseconds: number,
    name: Name,
    ...args: QueryArguments<Name>
  ): Promise<QueryAnswer<Name>> {
    return this.#run(undefined, milliseconds, name, args);
  }

  async #run<Name extends QueryName>(
    client: AskingClient | undefined,
    milliseconds: number,
    name: Name,
    args: readonly unknown[],
  ): Promise<QueryAnswer<Name>> {
    const { runner, workspace } = this.#options;
    const stop = new AbortController();
    let late = false;
    const begin = performance.now();
    const look = (): void => {
      const left = milliseconds - this.#spent(begin, milliseconds);
      late = left <= 0;
      if (late) stop.abort();
      else timer = setTimeout(look, Math.ceil(left));
    };
    let timer = setTimeout(look, milliseconds);
    const onStarted = (): void => client?.onWaited?.(performance.now() - begin);
    const gone = (): void => stop.abort();
    if (client?.signal.aborted) gone();
    client?.signal.addEventListener('abort', gone, { once: true });
    try {
      const [checks, shared] = [workspace.lists.knownChecks(), this.#models.all()];
      const { answer, models } = await runner.run(
        sharingQueryTask,
        { workspace: workspace.dir, name, args, checks, models: shared },
        { signal: stop.signal, client: client?.key ?? '', onStarted },
      );
      this.#models.keep(models);
      return answer as QueryAnswer<Name>;
    } catch (error) {
      if (late) throw tookTooLong(milliseconds);
      throw error;
    } finally {
      clearTimeout(timer);
      client?.signal.removeEventListener('abort', gone);
    }
  }
}

/** Asks again if what several clients waited for was given up because the first of them has gone. */
async function stillWanted<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const cancelled = error instanceof IncognitaError && error.code === 'CANCELLED';
      if (!cancelled || askingClient.getStore()?.signal.aborted !== false) throw error;
    }
  }
}

/** What is asked for at the same time is made once; what is kept is made once for ever. */
function shared<T>(made: Map<string, Promise<T>>, key: string, keep: boolean, make: () => Promise<T>): Promise<T> {
  const kept = made.get(key);
  if (kept) return kept;
  const promise = make();
  made.set(key, promise);
  const forget = (): void => void made.delete(key);
  promise.then(keep ? () => {} : forget, forget);
  return promise;
}

function tookTooLong(milliseconds: number): IncognitaError {
  const seconds = milliseconds / 1000;
  return new IncognitaError('TIMEOUT', message('problem.took-too-long', { seconds }), { seconds });
}
