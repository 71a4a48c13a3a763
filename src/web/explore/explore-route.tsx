import type { Request, Response } from 'express';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import { spaceName } from '../../space/space-name.js';
import { pickConditions } from '../../rows/row-filter.js';
import { DEFAULT_ARITY, defaultList } from './default-list.js';
import { compositionAddress } from '../composition-address.js';
import type { PageProblem } from '../components/problem.js';
import { exploreAddress, readExploreQuery, type ExploreQuery } from './explore-query.js';
import { mergeSearch } from './merge-search.js';
import { withoutSearch } from './without-search.js';
import { currentLists } from '../../store/current-lists.js';
import type { PageContext } from '../page-context.js';
import { pageProblem } from '../problem/page-problem.js';
import { EmptyPage } from './empty-page.js';
import { ExplorePage } from './explore-page.js';
import { portableView } from './portable-view.js';
import { readView } from './read-view.js';
import { renderPage } from '../render-page.js';
import { readSearch, type Search } from './search-words.js';
import { withoutConditions } from './without-conditions.js';
import type { WebService } from '../web-service.js';
import { localUrl } from '../local-url.js';

/** Answers `GET /`. What was typed or submitted is sent on to the view's one address, so that it can be bookmarked. */
export async function exploreRoute(
  service: WebService,
  context: PageContext,
  request: Request,
  response: Response,
): Promise<void> {
  const params = localUrl(request.originalUrl).searchParams;
  const query = readExploreQuery(params);
  const typed = params.get('q')?.trim() ?? '';
  let unclear: Extract<Search, { kind: 'unclear' }> | undefined;
  if (typed !== '') {
    const search = readTyped(service, typed);
    if (search.kind === 'formula') return response.redirect(303, compositionAddress(search.formula));
    if (search.kind === 'filter') {
      const name = listFor(service, query, search.arity);
      // Words with signs and a search within the results add to the view, any other replaces what was searched for before.
      const before = search.narrows || params.has('within') ? query : withoutSearch(query);
      const view = { ...before, list: name };
      const kept = name === query.list ? {} : portableView(query, undefined);
      return response.redirect(303, exploreAddress(view, { ...kept, ...mergeSearch(view, search.changes) }));
    }
    if (search.kind === 'id') {
      const formula = service.formulaOfId(search.id);
      if (formula !== null) return response.redirect(303, compositionAddress(formula));
      unclear = { kind: 'unclear', reason: message('search.id-unknown', { id: search.id }) };
    } else unclear = search;
  } else if (
    params.has('q') ||
    params.has('rank') ||
    params.get('sort') === 'rank' ||
    params.getAll('columns').length > 1
  )
    return response.redirect(303, exploreAddress(query, query));

  const lists = currentLists(service.lists());
  const fallback = defaultList(lists);
  if (!fallback) {
    response.status(200).send(renderPage(<EmptyPage context={context} />));
    return;
  }
  const list = query.list === undefined ? fallback : service.list(query.list);
  const show = async (view: ExploreQuery, problem?: PageProblem) => {
    const [read, bytes, ofOtherData] = await Promise.all([
      readView(service, list, lists, view),
      service.rowBytes(list.id),
      service.listsOfOtherData(),
    ]);
    return renderPage(
      <ExplorePage
        context={context}
        query={view}
        lists={lists}
        isOfOtherData={ofOtherData.includes(list.id)}
        view={read}
        counts={view.colour === 'none' ? null : service.elementCounts(list.id, pickConditions(view))}
        typed={typed}
        evaluation={service.evaluationOf(list)}
        bytes={bytes}
        problem={problem}
      />,
    );
  };
  try {
    if (unclear) response.status(400).send(await show(query, unclearProblem(unclear, typed, query)));
    else response.status(200).send(await show(query));
  } catch (error) {
    if (!(error instanceof IncognitaError) || error.status >= 500) throw error;
    // No model was saved with the list, so the known compounds have no ranks in it: the candidates, and why there are no more.
    if (error.code === 'NOT_FOUND' && query.known) {
      const reason = message('explore.no-known-ranks', { list: list.id, arity: list.arity });
      response
        .status(200)
        .send(
          await show({ ...query, known: undefined }, { title: message('explore.no-known-title'), message: reason }),
        );
      return;
    }
    // A condition that cannot be read: the list without conditions, and what is wrong with them.
    response
      .status(error.status)
      .send(await show(withoutConditions({ ...query, sort: undefined }), pageProblem(error)));
  }
}

/** Several ids, or an id among other words, are the formulas of their entries. */
function readTyped(service: WebService, typed: string): Search {
  const search = readSearch(typed);
  if (search.kind !== 'unclear' || search.reason.id !== 'search.id-alone') return search;
  try {
    return readSearch(service.withFormulas({ search: typed }).search ?? typed);
  } catch (error) {
    if (error instanceof IncognitaError) return { kind: 'unclear', reason: error.text };
    throw error;
  }
}

/** The list to search in: the one of the view, unless the search is about compositions of another number of elements. */
function listFor(service: WebService, query: ExploreQuery, arity: number | undefined): string | undefined {
  if (arity === undefined) return query.list;
  const current = query.list === undefined ? DEFAULT_ARITY : service.list(query.list).arity;
  const fitting = currentLists(service.lists()).find((list) => list.arity === arity);
  return arity === current || !fitting ? query.list : spaceName(fitting);
}

/** A search with another word in place of one; what is read as a word with hyphens may have been typed with blanks. */
function insteadOf(word: string, other: string, typed: string): string {
  const pattern = word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('-', '[ -]');
  return typed.replace(new RegExp(pattern, 'iu'), () => other);
}

/** What was not understood, with a link to the whole search as it may have been meant. */
function unclearProblem(
  { reason, word, suggestion }: Extract<Search, { kind: 'unclear' }>,
  typed: string,
  { list }: ExploreQuery,
): PageProblem {
  const meant = suggestion !== undefined && word !== undefined ? insteadOf(word, suggestion, typed) : undefined;
  const isUnknown = word !== undefined && reason.id === 'search.unknown-word';
  return {
    title: !isUnknown ? reason : message('problem.not-understood', { word: word.slice(0, 40) }),
    message: message('problem.how-to-search'),
    ...(meant !== undefined &&
      meant !== typed && {
        suggestion: {
          text: meant,
          address: `/?${new URLSearchParams({ ...(list && { list }), q: meant }).toString()}`,
        },
      }),
  };
}
