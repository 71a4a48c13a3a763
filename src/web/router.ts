import { elementBySymbol } from '../chemistry/elements/elements.js';
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { join } from 'node:path';
import { h } from 'preact';
import { batchPages } from './batch/batch-routes.js';
import { compositionAddress } from './composition-address.js';
import { compositionRoute } from './composition/composition-route.js';
import { pageSecurity } from './content-security.js';
import { figureFile } from './figures/figure-file.js';
import { evaluationRoute } from './evaluation/evaluation-route.js';
import { exploreRoute } from './explore/explore-route.js';
import { scatterRoute } from './explore/scatter-route.js';
import { seriesRoute } from './explore/series-route.js';
import { viewFileRoute } from './explore/view-file-route.js';
import { compareRoute } from './compare/compare-route.js';
import { shelfRoute } from './shelf/shelf-route.js';
import { passportRoute } from './passport/passport-route.js';
import { ionPages } from './ions/ion-routes.js';
import { listPages } from './lists/list-routes.js';
import { mapPages } from './maps/map-routes.js';
import { assetFolder, assetVersion } from './page-assets.js';
import type { PageContext } from './page-context.js';
import { pageErrors } from './problem/page-errors.js';
import { AboutPage } from './about/about-page.js';
import { OfflinePage } from './offline/offline-page.js';
import { ApiPage } from './api/api-page.js';
import { propertyPages } from './properties/property-routes.js';
import { webManifest } from './web-manifest.js';
import { renderPage } from './render-page.js';
import { keepChoices } from './text/keep-choices.js';
import { chooseTheme } from './text/choose-theme.js';
import { chooseLanguage } from './text/choose-language.js';
import { readSearch } from './explore/search-words.js';
import type { ServerJobs } from '../tasks/server-jobs.js';
import type { WebService } from './web-service.js';
import { SECONDS_PER_YEAR } from '../seconds-per-year.js';

/** Characters of a shelf that an address can carry. */
const MOST_SHELF = 4_000;

/** Addresses that belong to programs; what is missing there is not answered with a page. */
const NOT_PAGES = /^\/(?:v1|healthz|readyz)(?:\/|$)/;

/**
 * The pages: explore (`/`), one composition, maps, batch, lists, about, and their script and stylesheet. Mount it at the root, after
 * the API. It answers every GET that asks for HTML and begins neither with /v1 nor with a health address.
 *
 * @param jobs what visitors may change; nothing by default
 */
export function createWebRouter(service: WebService, jobs?: ServerJobs): Router {
  const router = Router();
  const folder = assetFolder();
  const version = assetVersion(folder);
  const context = (request: Request, response: Response): PageContext => ({
    language: chooseLanguage(request, response),
    theme: chooseTheme(request, response),
    address: request.originalUrl,
    origin: originOf(request),
    status: service.status(),
    assetVersion: version,
  });

  // Addresses carry the version, so that what is cached for a year is never out of date.
  router.use('/assets', express.static(folder, { immutable: true, maxAge: SECONDS_PER_YEAR * 1000, index: false }));
  router.use(figureFile(folder));
  router.use((request, response, next) => {
    if (NOT_PAGES.test(request.path)) return next('router');
    response.set('Cache-Control', 'no-cache');
    keepChoices(request, response);
    return pageSecurity(request, response, next);
  });

  router.get('/', (request, response) => exploreRoute(service, context(request, response), request, response));
  router.get('/assets/manifest.webmanifest', (request, response) => {
    response.type('application/manifest+json').send(webManifest(context(request, response)));
  });
  router.get('/service-worker.js', (_request, response) => {
    response.type('text/javascript').sendFile(join(folder, 'service-worker.js'), { cacheControl: false });
  });
  router.get('/offline', (request, response) => {
    response.send(renderPage(h(OfflinePage, { context: context(request, response) })));
  });
  router.get('/view.csv', (request, response) => viewFileRoute(service, request, response));
  router.get('/compositions', (request, response) => {
    const { formula } = request.query;
    const asked = typeof formula === 'string' ? formula.trim() : '';
    // The box of every page is for formulas, and understands searches, too: those are the explore page's to answer.
    const search =
      elementBySymbol(asked) === undefined ? readSearch(asked) : { kind: 'formula' as const, formula: asked };
    const address = search.kind === 'formula' ? compositionAddress(search.formula) : `/?q=${encodeURIComponent(asked)}`;
    response.redirect(303, asked === '' ? '/' : address);
  });
  router.get('/compositions/:formula', (request, response) =>
    compositionRoute(
      service,
      context(request, response),
      {
        formula: request.params.formula,
        shelf: shelfOf(request.query['shelf']),
        typed: shelfOf(request.query['as']).slice(0, 200) || undefined,
      },
      response,
    ),
  );
  router.get('/compositions/:formula/passport', (request, response) =>
    passportRoute(service, context(request, response), request.params.formula, response),
  );
  router.get('/series', (request, response) => seriesRoute(service, context(request, response), request, response));
  router.get('/scatter', (request, response) => scatterRoute(service, context(request, response), request, response));
  router.get('/shelf', (request, response) => shelfRoute(service, context(request, response), request, response));
  router.get('/compare', (request, response) => compareRoute(service, context(request, response), request, response));
  router.use(mapPages(service, context));
  router.use(ionPages(service, context));
  router.use(batchPages(service, context));
  router.use(listPages(service, context, jobs));
  router.use(propertyPages(service, context, jobs));
  router.get('/evaluation', (request, response) =>
    evaluationRoute(service, context(request, response), undefined, response),
  );
  router.get('/evaluation/:id', (request, response) =>
    evaluationRoute(service, context(request, response), request.params.id, response),
  );
  router.get('/api', (request, response) => {
    const origin = originOf(request);
    response.send(renderPage(h(ApiPage, { context: context(request, response), origin })));
  });
  router.get('/about', (request, response) => {
    response.send(renderPage(h(AboutPage, { context: context(request, response) })));
  });

  const { missing, failed } = pageErrors(context);
  router.use((request: Request, response: Response, next: NextFunction) => missing(request, response, next));
  router.use(failed);
  return router;
}

function originOf(request: Request): string {
  return `${request.protocol}://${request.get('host') ?? '127.0.0.1:8080'}`;
}

/** A shelf as a form sends it: a text of bounded length. */
function shelfOf(value: unknown): string {
  return typeof value === 'string' ? value.trim().slice(0, MOST_SHELF) : '';
}
