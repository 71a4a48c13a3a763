import type { Request, Response } from 'express';
import { IncognitaError } from '../errors.js';
import { browseView } from './browse-view.js';
import { compositionAddress } from './composition-address.js';
import type { PageProblem } from './components/problem.js';
import { exploreAddress, readExploreQuery, type ExploreQuery } from './explore-query.js';
import { mergeSearch } from './merge-search.js';
import { newestLists } from './newest-lists.js';
import type { PageContext } from './page-context.js';
import { pageProblem } from './page-problem.js';
import { EmptyPage } from './pages/empty-page.js';
import { ExplorePage } from './pages/explore-page.js';
import { renderPage } from './render-page.js';
import { readSearch } from './search-words.js';
import type { WebService } from './web-service.js';

/** The list that opens where none is asked for: ternaries, else the smallest arity there is. */
const DEFAULT_ARITY = 3;

/** Answers `GET /`. What was typed or submitted is sent on to the view's one address, so that it can be kept. */
export function exploreRoute(service: WebService, context: PageContext, request: Request, response: Response): void {
  const params = new URL(request.originalUrl, 'http://localhost').searchParams;
  const query = readExploreQuery(params);
  const typed = params.get('q')?.trim() ?? '';
  if (typed !== '') {
    const search = readSearch(typed);
    const address =
      search.kind === 'formula'
        ? compositionAddress(search.formula)
        : exploreAddress(query, mergeSearch(query, search.changes));
    return response.redirect(303, address);
  }
  if (params.has('q') || params.has('rank')) return response.redirect(303, exploreAddress(query, query));

  const all = service.lists();
  const lists = newestLists(all);
  const fallback = lists.find((list) => list.arity === DEFAULT_ARITY) ?? lists[0];
  if (!fallback) {
    response.status(200).send(renderPage(<EmptyPage context={context} />));
    return;
  }
  const list = query.list === undefined ? fallback : service.list(query.list);
  const show = (view: ExploreQuery, problem?: PageProblem) =>
    renderPage(
      <ExplorePage
        context={context}
        query={view}
        lists={lists}
        page={browseView(service, list, view)}
        problem={problem}
      />,
    );
  try {
    response.status(200).send(show(query));
  } catch (error) {
    if (!(error instanceof IncognitaError) || error.status >= 500) throw error;
    // A condition that cannot be read: the list without conditions, and what is wrong with them.
    response
      .status(error.status)
      .send(show({ list: query.list, elements: [], exclude: [], after: 0, trail: [] }, pageProblem(error)));
  }
}
