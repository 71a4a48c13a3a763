import type { Request } from 'express';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import { databaseError } from '../store/database-error.js';
import { bodyTooLarge } from './body-too-large.js';
import { MAX_BODY_BYTES } from './limits.js';

/** What the OpenAPI validator and the body parser throw, as far as it is looked at. */
interface HttpFault {
  readonly status: number;
  readonly message: string;
  /** The body parser's name of the fault; absent in faults that the validator found. */
  readonly type?: string;
  /** Of a body that is too large: the bytes that would have been taken. */
  readonly limit?: number;
  /** Headers of the answer; absent if it needs none. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What the validator found; absent in faults of the body parser. */
  readonly errors?: readonly { readonly path?: string; readonly message?: string }[];
}

/** Any error as one of the catalogue; what is not known is INTERNAL, with the error as its cause. */
export function toIncognitaError(error: unknown, request: Request): IncognitaError {
  if (error instanceof IncognitaError) return error;
  if (isHttpFault(error)) {
    switch (error.status) {
      case 404:
        return new IncognitaError('NOT_FOUND', message('request.no-address', { path: request.path.slice(0, 100) }), {
          path: request.path.slice(0, 200),
        });
      case 405:
        return methodNotAllowed(error, request);
      case 413:
        return bodyTooLarge(error.limit ?? MAX_BODY_BYTES);
      case 415:
        return new IncognitaError('MEDIA_TYPE_UNSUPPORTED', message('request.body-type'));
      default:
        if (error.status >= 400 && error.status < 500) return badRequest(error, request);
    }
  }
  return databaseError(error) ?? new IncognitaError('INTERNAL', message('problem.unknown'), {}, { cause: error });
}

function methodNotAllowed(fault: HttpFault, request: Request): IncognitaError {
  const allowed = fault.headers?.['Allow'] ?? '';
  request.res?.set('Allow', allowed);
  return new IncognitaError(
    'METHOD_NOT_ALLOWED',
    message('request.method', { path: request.path.slice(0, 100), methods: allowed }),
    {
      allowed: allowed.split(', ').filter(Boolean),
    },
  );
}

function badRequest(fault: HttpFault, request: Request): IncognitaError {
  if (fault.type === 'entity.parse.failed') {
    return new IncognitaError('USAGE', message('request.body-not-json', { example: '{"formulas": ["BaTiO3"]}' }));
  }
  const errors = (fault.errors ?? []).map(({ path = '', message = '' }) => ({ path: path.slice(0, 200), message }));
  if (errors.length === 0) {
    return new IncognitaError('USAGE', message('request.unreadable', { reason: fault.message.slice(0, 200) }));
  }
  const unknown = /^Unknown query parameter '(.*)'$/s.exec(errors[0]!.message)?.[1];
  if (unknown !== undefined) return unknownParameter(unknown.slice(0, 100), request);
  if (errors[0]!.message.startsWith('malformed uri')) {
    return new IncognitaError('USAGE', message('request.percent-sign'));
  }
  const sentences = errors.map(
    ({ path, message }) => `${place(path)} ${message.replace(/^Empty value found .*/s, 'is empty')}`,
  );
  return new IncognitaError('USAGE', message('request.invalid', { reasons: sentences.join('; ') }), { errors });
}

function unknownParameter(parameter: string, request: Request): IncognitaError {
  const { openapi } = request as { openapi?: { schema?: { parameters?: readonly { name?: string; in?: string }[] } } };
  const known = (openapi?.schema?.parameters ?? []).filter((each) => each.in === 'query').map((each) => each.name!);
  const text =
    known.length > 0
      ? message('request.unknown-parameter', { parameter, known })
      : message('request.no-parameters', { parameter });
  return new IncognitaError('USAGE', text, { parameter, known });
}

/** "/query/limit" as people say it. */
function place(path: string): string {
  const [, where, ...rest] = path.split('/');
  const name = rest.join('.');
  if (where === 'query') return `the parameter ${name}`;
  if (where === 'params') return `the ${name} in the address`;
  return where === 'body' && name !== '' ? `the field ${name}` : 'the body';
}

function isHttpFault(error: unknown): error is HttpFault {
  return error instanceof Error && 'status' in error && typeof error.status === 'number';
}
