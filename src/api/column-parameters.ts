import type { RequestHandler } from 'express';
import { gatherColumnParameters } from '../rows/column-parameters.js';

const ROWS = /^\/v1\/(?:lists\/[^/]+\/(?:compositions|elements|download\.\w+)|next)$/;

/** Lets conditions on computed columns be parameters of their own, such as `gap_min=1.5`: the description has them in `where`. */
export const columnParameters: RequestHandler = (request, _response, next) => {
  const [path = '', query] = request.url.split('?', 2);
  if (query !== undefined && ROWS.test(path)) {
    const params = new URLSearchParams(query);
    const gathered = gatherColumnParameters(params);
    if (gathered !== params) request.url = `${path}?${gathered}`;
  }
  next();
};
