import type { RequestHandler } from 'express';

/** Lets scripts of an origin ("*" for any) read the answers to plain GETs, and nothing else. */
export function crossOrigin(allowOrigin: string): RequestHandler {
  return (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') {
      response.set({
        'Access-Control-Allow-Origin': allowOrigin,
        'Access-Control-Expose-Headers': 'ETag, Content-Disposition',
        'Cross-Origin-Resource-Policy': 'cross-origin',
      });
      if (allowOrigin !== '*') response.vary('Origin');
    }
    next();
  };
}
