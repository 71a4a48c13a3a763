import type { Request, Response } from 'express';
import { pickConditions } from '../../rows/row-filter.js';
import type { ListMetadata } from '../../store/types.js';
import type { BrowsePage } from '../../service/types.js';
import { localUrl } from '../local-url.js';
import type { PageContext } from '../page-context.js';
import { renderPage } from '../render-page.js';
import type { WebService } from '../web-service.js';
import { EmptyPage } from './empty-page.js';
import { readExploreQuery, type ExploreQuery } from './explore-query.js';
import { listOfView } from './list-of-view.js';

/** The first rows of the view that an address names. */
interface FirstRows {
  readonly params: URLSearchParams;
  readonly query: ExploreQuery;
  readonly list: ListMetadata;
  readonly rows: BrowsePage['rows'];
}

/** Reads the first `limit` rows of the view that a request names. If there is no list, it is answered with the page that says so. */
export async function readFirstRows(
  service: WebService,
  context: PageContext,
  request: Request,
  response: Response,
  limit: number,
): Promise<FirstRows | undefined> {
  const params = localUrl(request.originalUrl).searchParams;
  const query = readExploreQuery(params);
  const list = listOfView(service, query);
  if (!list) {
    response.send(renderPage(<EmptyPage context={context} />));
    return undefined;
  }
  await service.prepare(list.id, pickConditions(query));
  const { rows } = service.browse(list.id, { ...pickConditions(query), limit });
  return { params, query, list, rows };
}
