import { Router, type Request, type Response } from 'express';
import { IncognitaError } from '../../errors.js';
import { pickConditions } from '../../rows/row-filter.js';
import { currentLists } from '../../store/current-lists.js';
import type { PageContext } from '../page-context.js';
import { pageProblem } from '../problem/page-problem.js';
import { renderPage } from '../render-page.js';
import type { ServerJobs } from '../../tasks/server-jobs.js';
import type { WebService } from '../web-service.js';
import { jobPages } from './job-routes.js';
import { NextPage } from './next-page.js';
import { readNextQuery } from './next-query.js';
import { PropertiesPage } from './properties-page.js';
import { PropertyPage } from './property-page.js';
import { localUrl } from '../local-url.js';

/** Suggestions on a page. */
const BATCH = 20;

type Context = (request: Request, response: Response) => PageContext;

/** Properties that were learnt, and what to try next. */
export function propertyPages(service: WebService, contextOf: Context, jobs?: ServerJobs): Router {
  const mayChange = jobs !== undefined;
  const next = async (request: Request, response: Response): Promise<void> => {
    const query = readNextQuery(localUrl(request.originalUrl).searchParams);
    const context = contextOf(request, response);
    const [properties, outcomes] = await Promise.all([service.properties(), service.outcomes()]);
    const props = { context, query, properties, lists: currentLists(service.lists()), outcomes, mayChange };
    const { property, goal, by, view, typed } = query;
    const filter = typed === undefined ? pickConditions(view) : { ...pickConditions(view), search: typed };
    try {
      const suggestions = await service.next({ property, goal, by, list: view.list, filter, batch: BATCH, seed: 1 });
      response.send(renderPage(<NextPage {...props} suggestions={suggestions} />));
    } catch (error) {
      if (!(error instanceof IncognitaError) || error.status >= 500) throw error;
      response
        .status(error.status)
        .send(renderPage(<NextPage {...props} suggestions={[]} problem={pageProblem(error)} />));
    }
  };
  const router = Router();
  if (jobs) router.use(jobPages(jobs, contextOf));
  router.get('/properties', async (request, response) => {
    const properties = await service.properties();
    const props = { context: contextOf(request, response), properties, mayChange };
    response.send(renderPage(<PropertiesPage {...props} />));
  });
  router.get('/properties/:name', async (request, response) => {
    const property = await service.property(request.params.name);
    response.send(renderPage(<PropertyPage context={contextOf(request, response)} property={property} />));
  });
  router.get('/next', next);
  return router;
}
