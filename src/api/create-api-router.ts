import { Router, type RequestHandler } from 'express';
import type { ServedService } from '../service/served-service.js';
import type { ServerJobs } from '../tasks/server-jobs.js';
import { columnParameters } from './column-parameters.js';
import { compositionRoutes, scoreBody } from './composition-routes.js';
import { crossOrigin } from './cross-origin.js';
import { descriptionRules } from './description-rules.js';
import { downloadRoutes } from './download-routes.js';
import { energyRoutes } from './energy-routes.js';
import { jobBodies, jobRoutes } from './job-routes.js';
import { listRoutes } from './list-routes.js';
import { mapRoutes } from './map-routes.js';
import { modelRoutes } from './model-routes.js';
import { notFound } from './not-found.js';
import { propertyRoutes } from './property-routes.js';
import { readableQuery } from './readable-query.js';
import { structureRoutes } from './structure-routes.js';
import { STANDARD_LIMITS } from './server-limits.js';
import { serverRoutes } from './server-routes.js';

export interface ApiRouterOptions {
  /**
   * The origin whose scripts may read GET answers, or "*" for any. None by default: a workspace can hold compounds of
   * databases that are not free, and a server on one's own machine can be asked by every page one visits.
   */
  readonly allowOrigin?: string;
  /** Also check every answer against the description; for tests. Default false. */
  readonly validateResponses?: boolean;
  /** How long a batch of scores may take in milliseconds; as the limits of a server by default. */
  readonly queryMs?: number | undefined;
  /** What clients may change; nothing by default. */
  readonly jobs?: ServerJobs | undefined;
}

/** Addresses of the API. */
const API_PATHS = /^\/(?:v1|healthz|readyz|openapi\.yaml)(?:\/|$)/;

/** Hands what is no address of the API to what is mounted behind it. */
const apiOnly: RequestHandler = (request, _response, next) => next(API_PATHS.test(request.path) ? undefined : 'router');

/** The HTTP API without error handling: mount it at the root, with `problemHandler` behind. */
export function createApiRouter(service: ServedService, options: ApiRouterOptions = {}): Router {
  const { allowOrigin, validateResponses = false, jobs, queryMs = STANDARD_LIMITS.querySeconds * 1000 } = options;
  const router = Router();
  router.use(apiOnly);
  if (allowOrigin !== undefined) router.use(crossOrigin(allowOrigin));
  router.use(readableQuery);
  router.use(scoreBody());
  router.use(jobBodies(jobs));
  router.use(columnParameters);
  router.use(descriptionRules(validateResponses));
  router.use(
    serverRoutes(service),
    listRoutes(service),
    downloadRoutes(service),
    compositionRoutes(service, queryMs),
    energyRoutes(service),
    structureRoutes(service),
    propertyRoutes(service),
    jobRoutes(jobs),
    mapRoutes(service),
    modelRoutes(service),
    notFound,
  );
  return router;
}
