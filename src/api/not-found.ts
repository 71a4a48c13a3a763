import type { RequestHandler } from 'express';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';

/** Every request that came this far is for something that there is not. */
export const notFound: RequestHandler = (request) => {
  throw new IncognitaError('NOT_FOUND', message('request.no-address', { path: request.path.slice(0, 100) }), {
    path: request.path.slice(0, 200),
  });
};
