import { createServer, type RequestListener, type Server } from 'node:http';
import { noteArrival } from '../jobs/in-turn.js';
import { Admission } from './admission.js';
import { MAX_HEADERS, CHECK_CONNECTIONS_MS } from './limits.js';
import { refuse } from './refuse.js';
import { STANDARD_LIMITS, type Limits } from './server-limits.js';

/** Connections beyond the limit that are accepted, to be told so: a share of it. Even more are closed at once. */
const SPARE_CONNECTIONS = 0.1;

/** More listeners on one answer are a fault. */
const ANSWER_LISTENERS = 30;

export interface HttpServer {
  readonly server: Server;
  readonly admission: Admission;
  /** Answers requests with the application from now on. */
  handle(application: RequestListener): void;
}

/**
 * The HTTP server that Incognita serves with. It answers 408 and closes the connection if a client takes too long to send
 * its headers or its whole request, and refuses requests beyond the limits with 429 or 503.
 */
export function createHttpServer(limits: Limits = STANDARD_LIMITS): HttpServer {
  const { headerSeconds, bodySeconds, keepAliveSeconds, connections } = limits;
  const server = createServer({
    // Node insists that a whole request has at least the time of its headers.
    headersTimeout: Math.min(headerSeconds, bodySeconds) * 1000,
    requestTimeout: bodySeconds * 1000,
    keepAliveTimeout: keepAliveSeconds * 1000,
    connectionsCheckingInterval: CHECK_CONNECTIONS_MS,
  });
  server.maxHeadersCount = MAX_HEADERS;
  server.maxConnections = Math.ceil(connections * (1 + SPARE_CONNECTIONS));
  let open = 0;
  server.on('connection', (socket) => {
    noteArrival();
    open++;
    socket.once('close', () => open--);
  });
  const admission = new Admission(limits);
  const handle = (application: RequestListener): void => {
    server.on('request', (request, response) => {
      noteArrival();
      // Everybody who has to do with an answer looks whether its reader is still there.
      response.setMaxListeners(ANSWER_LISTENERS);
      const refusal = admission.admit(request, response, open);
      if (refusal === null) {
        application(request, response);
        return;
      }
      if (open > connections) response.setHeader('Connection', 'close');
      refuse(response, refusal);
    });
  };
  return { server, admission, handle };
}
