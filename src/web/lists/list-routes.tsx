import { Router, type Request, type Response } from 'express';
import { pickConditions } from '../../rows/row-filter.js';
import { readExploreQuery } from '../explore/explore-query.js';
import type { ServerJobs } from '../../tasks/server-jobs.js';
import type { PageContext } from '../page-context.js';
import { ComparePage } from './compare-page.js';
import { ListPage } from './list-page.js';
import { ListsPage } from './lists-page.js';
import { PairPage } from './pair-page.js';
import { renderPage } from '../render-page.js';
import type { WebService } from '../web-service.js';
import { localUrl } from '../local-url.js';

/** The published lists: all, one by its id or an alias, and two versions compared. */
export function listPages(
  service: WebService,
  contextOf: (request: Request, response: Response) => PageContext,
  jobs?: ServerJobs,
): Router {
  const router = Router();
  router.get('/lists', async (request, response) => {
    const lists = service.lists();
    const props = {
      context: contextOf(request, response),
      lists,
      ofOtherData: new Set(await service.listsOfOtherData()),
      bytes: new Map(await Promise.all(lists.map(async ({ id }) => [id, await service.rowBytes(id)] as const))),
    };
    response.send(renderPage(<ListsPage {...props} evaluationOf={(list) => service.evaluationOf(list)} />));
  });
  router.get('/lists/compare', async (request, response) => {
    const { before, after, top } = request.query;
    // Without both versions the page asks which.
    const comparison =
      typeof before === 'string' && typeof after === 'string'
        ? await service.compare(before, after, top === undefined ? undefined : Number(top))
        : null;
    const props = { context: contextOf(request, response), lists: service.lists(), comparison };
    response.send(renderPage(<ComparePage {...props} />));
  });
  router.get('/lists/:id/elements', async (request, response) => {
    const pairs = await service.elementPairs(request.params.id);
    response.send(renderPage(<PairPage context={contextOf(request, response)} pairs={pairs} />));
  });
  router.get('/lists/:id', async (request, response) => {
    const list = service.list(request.params.id);
    const query = readExploreQuery(localUrl(request.originalUrl).searchParams);
    await service.prepare(list.id, pickConditions(query));
    const props = {
      context: contextOf(request, response),
      list,
      isOfOtherData: (await service.listsOfOtherData()).includes(list.id),
      lists: service.lists(),
      evaluation: service.evaluationOf(list),
      bytes: await service.rowBytes(list.id),
      query,
      computed: await service.columns(list.id),
      computable: jobs?.columnSets(),
      total: service.browse(list.id, { ...pickConditions(query), limit: 1 }).total,
    };
    response.send(renderPage(<ListPage {...props} />));
  });
  return router;
}
