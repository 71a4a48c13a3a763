import compression from 'compression';
import express, { type Express, type Response, type Router } from 'express';
import { constants } from 'node:zlib';
import type { ServedService } from '../service/served-service.js';
import { createApiRouter, type ApiRouterOptions } from './create-api-router.js';
import { forClient } from './for-client.js';
import { guardSite } from './guard-site.js';
import { problemHandler, type ReportError } from './problem-handler.js';
import { notFound } from './not-found.js';
import { optimadeRoutes } from './optimade/optimade-routes.js';
import { requestId } from './request-id.js';
import { securityHeaders } from './security-headers.js';

export interface AppOptions extends ApiRouterOptions {
  /** The host names under which the application answers; see `guardSite`. Every name by default. Asked for at the first request. */
  readonly hosts?: () => readonly string[] | undefined;
  /** The pages, mounted at the root behind the API. Without them every other address is answered by a problem. */
  readonly web?: Router;
  /** Called with every error that is the server's own fault; by default it is written to stderr. */
  readonly onError?: ReportError | undefined;
}

const COMPRESSION: compression.CompressionOptions = {
  /** Answers of fewer bytes are not worth it. */
  threshold: 1024,
  filter: (_request, response) => isText(response),
};

/** Whole lists: to compress their text as well as that of pages takes three times as long as to write it. */
const DOWNLOAD = /^\/v1\/lists\/[^/]+\/download\./;

/** The HTTP application over one workspace: the API, the pages if they are given, and problem documents for the rest. */
export function createApp(service: ServedService, options: AppOptions = {}): Express {
  const { web, onError, hosts, ...apiOptions } = options;
  const app = express();
  app.disable('x-powered-by');
  // Values are texts or lists of texts; nested objects (`a[b]=c`) are understood by nothing here.
  app.set('query parser', 'simple');
  app.use((request, response, next) => {
    requestId(request, response);
    next();
  });
  app.use(securityHeaders());
  app.use(guardSite(hosts));
  app.use(forClient);
  const compress = compression(COMPRESSION);
  const compressQuickly = compression({ ...COMPRESSION, level: constants.Z_BEST_SPEED });
  app.use((request, response, next) => {
    (DOWNLOAD.test(request.path) ? compressQuickly : compress)(request, response, next);
  });
  app.use(optimadeRoutes(service, { allowOrigin: apiOptions.allowOrigin, report: onError }));
  app.use(createApiRouter(service, apiOptions));
  if (web) app.use(web);
  app.use(notFound);
  app.use(problemHandler(onError));
  return app;
}

/** Parquet is compressed as it is; everything else that is sent here is text of some kind. */
function isText(response: Pick<Response, 'getHeader'>): boolean {
  return /text|json|yaml|javascript|xml/.test(String(response.getHeader('Content-Type')));
}
