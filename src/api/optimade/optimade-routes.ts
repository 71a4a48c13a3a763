import { Router, type ErrorRequestHandler, type Request, type RequestHandler } from 'express';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import { say } from '../../messages/say.js';
import { describeType, isEntryType, OPTIMADE_VERSION } from '../../service/optimade/describe-type.js';
import { ENTRY_TYPES } from '../../service/optimade/optimade.js';
import type { ServedService } from '../../service/served-service.js';
import { crossOrigin } from '../cross-origin.js';
import { toProblem } from '../problem.js';
import { writeToStderr, type ReportError } from '../problem-handler.js';
import { RETRY_AFTER_SECONDS } from '../refuse.js';
import { toIncognitaError } from '../to-incognita-error.js';
import { baseAddress, BASE_PATH, sendAnswer } from './envelope.js';
import { checkParameters, readResponseFields, PageTooLarge, readOptimadeQuery } from './read-query.js';

export interface OptimadeOptions {
  /** Origin whose pages may ask. Default: none. */
  readonly allowOrigin?: string | undefined;
  /** Called with errors that are the server's own fault; by default they are written to stderr. */
  readonly report?: ReportError | undefined;
}

const ENDPOINTS = ['info', 'links', ...ENTRY_TYPES];

/**
 * The OPTIMADE interface of a workspace: known compounds as `structures`, rows of lists as a type of the provider's own.
 * The form of its answers and errors is that of the standard, so it is not part of api-spec.yaml.
 */
export function optimadeRoutes(
  service: ServedService,
  { allowOrigin, report = writeToStderr }: OptimadeOptions,
): Router {
  const router = Router();
  if (allowOrigin !== undefined) router.use(crossOrigin(allowOrigin));
  router.get(`${BASE_PATH}/versions`, (_request, response) => {
    response.set('Cache-Control', 'no-cache').type('text/csv; charset=utf-8; header=present').send('version\n1\n');
  });
  router.use(`${BASE_PATH}/:version`, otherVersions);
  for (const base of [`${BASE_PATH}/v1`, BASE_PATH]) {
    router.get([`${base}/info`, base], (request, response) => {
      checkParameters(request.query);
      sendAnswer(request, response, { data: baseInfo(request) });
    });
    router.get(`${base}/info/:type`, (request, response, next) => {
      checkParameters(request.query);
      const { type } = request.params;
      if (isEntryType(type)) sendAnswer(request, response, { data: describeType(type) });
      else next();
    });
    router.get(`${base}/links`, (request, response) => {
      checkParameters(request.query, ['filter', 'page_limit', 'page_offset', 'response_fields', 'sort']);
      const data = [rootLink()];
      sendAnswer(request, response, { data, links: { next: null }, meta: { data_returned: 1, data_available: 1 } });
    });
    router.get(`${base}/:type`, async (request, response, next) => {
      const { type } = request.params;
      if (!isEntryType(type)) return next();
      const query = readOptimadeQuery(request.query);
      const page = await service.optimadeQuery(type, query);
      const end = query.offset + query.limit;
      const more = query.limit > 0 && end < page.returned;
      sendAnswer(request, response, {
        data: page.data,
        links: { next: more ? nextAddress(request, end) : null },
        meta: {
          data_returned: page.returned,
          data_available: page.available,
          more_data_available: more,
          ...warnings(page.ignored),
        },
      });
    });
    router.get(`${base}/:type/:id`, async (request, response, next) => {
      const { type, id } = request.params;
      if (!isEntryType(type)) return next();
      checkParameters(request.query, ['response_fields', 'include']);
      const found = await service.optimadeEntry(type, id);
      if (!found) throw new IncognitaError('NOT_FOUND', message('optimade.no-entry', { id: id.slice(0, 60) }));
      const wanted = readResponseFields(request.query['response_fields'] as string | undefined);
      const attributes = Object.entries(found.attributes).filter(([name]) => !wanted || wanted.includes(name));
      const data = { ...found, attributes: Object.fromEntries(attributes) };
      sendAnswer(request, response, { data, links: { next: null }, meta: { data_returned: 1 } });
    });
  }
  router.use(BASE_PATH, () => {
    throw new IncognitaError('NOT_FOUND', message('optimade.no-endpoint'));
  });
  router.use(BASE_PATH, sendErrors(report));
  return router;
}

/** Any version in the address but this one is answered by 553, as the standard asks. */
const otherVersions: RequestHandler<{ version: string }> = (request, response, next) => {
  const { version } = request.params;
  if (version === 'v1' || !/^v\d/.test(version)) return next();
  const detail = say(message('optimade.no-version', { version: 'v1' }), 'en');
  response.status(553);
  sendAnswer(request as Request, response, {
    errors: [{ status: '553', title: 'Version Not Supported', detail }],
    meta: { data_returned: 0 },
  });
};

function baseInfo(request: Request): unknown {
  return {
    type: 'info',
    id: '/',
    attributes: {
      api_version: OPTIMADE_VERSION,
      available_api_versions: [{ url: `${baseAddress(request)}/v1/`, version: OPTIMADE_VERSION }],
      formats: ['json'],
      available_endpoints: ENDPOINTS,
      entry_types_by_format: { json: ENTRY_TYPES },
      is_index: false,
    },
  };
}

function rootLink(): unknown {
  return {
    type: 'links',
    id: 'incognita',
    attributes: {
      name: 'Incognita',
      description: 'Compositions that are known or likely to exist',
      base_url: null,
      homepage: null,
      link_type: 'root',
    },
  };
}

/** The same address with another page_offset. */
function nextAddress(request: Request, offset: number): string {
  const { originalUrl, baseUrl, path } = request;
  const query = originalUrl.indexOf('?');
  const searchParams = new URLSearchParams(query < 0 ? '' : originalUrl.slice(query));
  searchParams.delete('page_number');
  searchParams.set('page_offset', String(offset));
  return `${baseAddress(request)}${(baseUrl + path).slice(BASE_PATH.length)}?${searchParams.toString()}`;
}

function warnings(ignored: readonly string[]): { warnings?: unknown } {
  if (ignored.length === 0) return {};
  const detail = say(message('optimade.ignored', { names: [...ignored] }), 'en');
  return { warnings: [{ type: 'warning', detail }] };
}

/** Errors in the form of the standard. */
function sendErrors(report: ReportError): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const known = toIncognitaError(error, request);
    const { status: usual, title, detail, code } = toProblem(known);
    const status = error instanceof PageTooLarge ? 403 : usual;
    if (usual >= 500 && code !== 'NOT_READY' && code !== 'NOT_IMPLEMENTED') report(error, request);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (status === 429 || status === 503) response.set('Retry-After', String(RETRY_AFTER_SECONDS));
    response.status(status);
    sendAnswer(request, response, {
      errors: [{ status: String(status), code, title, detail }],
      meta: { data_returned: 0 },
    });
  };
}
