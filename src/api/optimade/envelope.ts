import type { Request, Response } from 'express';
import { OPTIMADE_VERSION } from '../../service/optimade/describe-type.js';
import { version } from '../../version.js';

export const BASE_PATH = '/optimade';

/** The parts of an answer in which they differ; an answer has data or errors. */
export interface AnswerParts {
  /** Absent if there are errors. */
  readonly data?: unknown;
  /** Absent if there are none. */
  readonly errors?: readonly unknown[];
  /** The address of the next page; absent if the answer is whole. */
  readonly links?: Readonly<Record<string, string | null>>;
  /** In place of, or in addition to, what every answer says. Default: nothing. */
  readonly meta?: Readonly<Record<string, unknown>>;
}

/** Sends an answer in the form that the standard asks for. */
export function sendAnswer(request: Request, response: Response, { meta, ...parts }: AnswerParts): void {
  const body = {
    ...parts,
    meta: {
      query: { representation: request.originalUrl.slice(BASE_PATH.length).replace(/^\/v1(?=[/?]|$)/, '') },
      api_version: OPTIMADE_VERSION,
      time_stamp: new Date().toISOString(),
      more_data_available: false,
      provider: {
        name: 'Incognita',
        description: 'Compositions that are known or likely to exist',
        prefix: 'incognita',
        homepage: null,
      },
      implementation: { name: 'Incognita', version },
      ...meta,
    },
  };
  response.set('Cache-Control', 'no-cache').type('application/vnd.api+json').send(JSON.stringify(body));
}

/** The base address as the client wrote it. */
export function baseAddress(request: Request): string {
  return `${request.protocol}://${request.get('host') ?? 'localhost'}${BASE_PATH}`;
}
