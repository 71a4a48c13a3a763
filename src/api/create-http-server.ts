import { createServer, type Server } from 'node:http';
import { noteArrival } from '../jobs/in-turn.js';
import { CONNECTION_LIMITS } from './limits.js';

/**
 * The HTTP server that Incognita serves with, without a handler of requests yet. It answers 408 and closes the
 * connection if a client takes too long to send its headers or its whole request, so that slow clients hold nothing.
 */
export function createHttpServer(): Server {
  const { headersMs, requestMs, keepAliveMs, checkEveryMs, headers } = CONNECTION_LIMITS;
  const server = createServer({
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    keepAliveTimeout: keepAliveMs,
    connectionsCheckingInterval: checkEveryMs,
  });
  server.maxHeadersCount = headers;
  server.on('connection', noteArrival).on('request', noteArrival);
  return server;
}
