import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import type { ListMetadata } from '../store/types.js';
import { version } from '../version.js';
import { SECONDS_PER_YEAR } from '../seconds-per-year.js';

/**
 * Marks an answer that depends on a list version and the address. Under the list's id it never changes; under an alias it
 * has to be asked for again, which the ETag makes cheap.
 *
 * @param changing what else the answer says, which another ingest may change: such an answer is always asked for again
 */
export function cacheList(request: Request, response: Response, list: ListMetadata, changing?: unknown): void {
  const final = changing === undefined && request.params['list'] === list.id;
  const key = JSON.stringify([version, list.id, list.checksum, request.path, request.query, changing]);
  response.set('ETag', `W/"${createHash('sha256').update(key).digest('base64url').slice(0, 24)}"`);
  response.set('Cache-Control', final ? `max-age=${SECONDS_PER_YEAR}, immutable` : 'no-cache');
}
