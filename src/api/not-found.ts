import type { RequestHandler } from 'express';
import { IncognitaError } from '../errors.js';

/** Every request that came this far is for something that there is not. */
export const notFound: RequestHandler = (request) => {
  throw new IncognitaError(
    'NOT_FOUND',
    `Nothing is kept at ${request.path.slice(0, 100)}. /openapi.yaml describes every address of this interface.`,
    { path: request.path.slice(0, 200) },
  );
};
