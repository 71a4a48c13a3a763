import { Router } from 'express';
import { exportRecord } from '../service/rows/export-record.js';
import type { ColumnSetState } from '../service/columns/column-sets.js';
import type { ServedService } from '../service/served-service.js';
import { filterOfParameters } from '../rows/row-filter.js';
import { spaceName } from '../space/space-name.js';
import { inTurn } from '../jobs/in-turn.js';
import { message } from '../messages/message.js';
import { say } from '../messages/say.js';
import { currentInstead, currentLists } from '../store/current-lists.js';
import type { ListMetadata } from '../store/types.js';
import { sendMany, sendOne } from './answer.js';
import { cacheList } from './cache-list.js';
import { changingColumns } from './changing-columns.js';
import { toWire } from './wire.js';

/** Lists and their rows. */
export function listRoutes(service: ServedService): Router {
  const router = Router();
  router.get('/v1/lists', async (_request, response) => {
    response.set('Cache-Control', 'no-cache');
    const lists = service.lists();
    const marks = { current: currentIds(lists), ofOtherData: new Set(await service.listsOfOtherData()) };
    sendMany(
      response,
      lists.map((list) => describe(list, marks)),
    );
  });
  router.get('/v1/lists/:list', async (request, response) => {
    const list = service.list(request.params.list);
    const ofOtherData = new Set(await service.listsOfOtherData());
    const described = describe(list, { current: currentIds(service.lists()), ofOtherData });
    // Whether a list is current changes when another is published, whether its data is, with every ingest.
    cacheList(request, response, list, described);
    sendOne(response, described);
  });
  router.get('/v1/lists/:list/compositions', async (request, response) => {
    const { limit, sort, cursor } = request.query as unknown as { limit: number; sort?: string; cursor?: string };
    const filter = filterOfParameters(request.query);
    await service.prepare(request.params.list, { ...filter, sort });
    const page = service.browse(request.params.list, {
      ...filter,
      limit,
      sort,
      cursor,
    });
    const { version, sets } = service.columns(page.list.id);
    // A thousand rows in one piece would keep others waiting.
    const reported = await inTurn(() => service.reported(page.rows.map(({ formula }) => formula)));
    const records = await inTurn(() =>
      page.rows.map((row) => ({
        ...exportRecord({ ...row, known: false }),
        reported_by: reported.get(row.formula) ?? [],
      })),
    );
    const note = noteOn(service, page.list);
    cacheList(request, response, page.list, [...reported, version, note]);
    sendMany(response, records, {
      next: page.next === null ? null : nextPage(page.list.id, request.query, page.next),
      meta: {
        list: page.list.id,
        total: page.total,
        ...(sets.length > 0 && { columns: sets.map(describeSet), uncomputed: page.uncomputed }),
        ...(note !== undefined && { note }),
      },
    });
  });
  router.get('/v1/lists/:list/elements', async (request, response) => {
    const filter = filterOfParameters(request.query);
    await service.prepare(request.params.list, { ...filter, counts: true });
    const { list, total, elements } = service.elementCounts(request.params.list, filter);
    cacheList(request, response, list, changingColumns(request, service));
    sendMany(response, toWire(elements) as unknown[], { meta: { list: list.id, total } });
  });
  router.get('/v1/lists/:list/element-pairs', async (request, response) => {
    const { list, elements, rows } = await service.elementPairs(request.params.list);
    cacheList(request, response, list);
    const pairs = elements.flatMap((first, i) =>
      elements.slice(0, i).map((second, j) => ({ elements: [second, first], rows: rows[i]![j]! })),
    );
    sendMany(
      response,
      pairs.filter((pair) => pair.rows > 0),
      { meta: { list: list.id } },
    );
  });
  router.get('/v1/lists/:list/columns', (request, response) => {
    const { list, sets } = service.columns(request.params.list);
    sendMany(response.set('Cache-Control', 'no-cache'), sets.map(describeSet), {
      meta: { list: list.id, rows: list.rows },
    });
  });
  router.get('/v1/lists/:list/changes', async (request, response) => {
    const { since, top } = request.query as unknown as { since: string; top: number };
    const { before, after, ...changes } = await service.compare(since, request.params.list, top);
    // Which compounds are known changes with every ingest.
    response.set('Cache-Control', 'no-store');
    sendOne(response, toWire({ before: before.id, after: after.id, ...changes }));
  });
  return router;
}

/** Columns that were computed together, with what they were computed from. */
function describeSet({ name, columns, input, current, settings, computed, computedAt }: ColumnSetState): unknown {
  return { name, columns, input, current, settings, computed, computed_at: computedAt };
}

/** Says if a list is only used because the current one is damaged, or is an old version. */
function noteOn(service: ServedService, list: ListMetadata): string | undefined {
  const { id } = list;
  const damaged = service.status().damaged.find(({ instead }) => instead === id);
  if (damaged) return say(message('list.instead', { list: damaged.list, instead: id }), 'en');
  const current = currentInstead(list, service.lists());
  return current && say(message('lists.old-version', { list: id, current: current.id }), 'en');
}

/** The ids of the current lists. */
function currentIds(lists: readonly ListMetadata[]): ReadonlySet<string> {
  return new Set(currentLists(lists).map(({ id }) => id));
}

/** Ids of lists of which something is true that may change. */
interface ListMarks {
  readonly current: ReadonlySet<string>;
  readonly ofOtherData: ReadonlySet<string>;
}

/** A list as the API describes it. */
function describe(list: ListMetadata, { current, ofOtherData }: ListMarks): unknown {
  const { id, arity, kind, version, artifacts, dataFingerprint, sources, chosen: _chosen, ...rest } = list;
  return toWire({
    id,
    arity,
    kind,
    version,
    alias: spaceName(list),
    current: current.has(id),
    ...rest,
    dataFingerprint: dataFingerprint ?? null,
    dataChanged: ofOtherData.has(id),
    sources: sources.map((source) => ({ ...source, title: source.title ?? source.name, builtIn: source.starter })),
    artifacts: artifacts.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
  });
}

/** The same question about the same list version, from the cursor on. */
function nextPage(listId: string, query: object, cursor: string): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, cursor })) parameters.set(name, String(value));
  return `/v1/lists/${listId}/compositions?${parameters}`;
}
