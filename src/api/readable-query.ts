import type { RequestHandler } from 'express';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';

/** Names with a key in brackets, such as "elements[a]"; those of lists, "elements[]", are read. */
const KEY_IN_BRACKETS = /\[[^\]]|^[^[]*\]/;

/**
 * Refuses queries that the check of requests does not understand: parameters without "=", and such that have parts.
 * Passes USAGE on.
 */
export const readableQuery: RequestHandler = (request, _response, next) => {
  const start = request.originalUrl.indexOf('?');
  const pairs = start < 0 ? [] : request.originalUrl.slice(start + 1).split('&');
  const bad = pairs.find((pair) => pair !== '' && !isReadable(pair));
  if (bad === undefined) next();
  else next(new IncognitaError('USAGE', message('request.parameter-form', { parameter: bad.slice(0, 60) })));
};

function isReadable(pair: string): boolean {
  const [name = '', value] = pair.split('=', 2);
  return value !== undefined && !KEY_IN_BRACKETS.test(name.replaceAll(/%5b/gi, '[').replaceAll(/%5d/gi, ']'));
}
