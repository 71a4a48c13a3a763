import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { noteArrival, requestInTurn } from '../jobs/in-turn.js';
import { Admission, isHealth } from './admission.js';
import { MAX_HEADERS, CHECK_CONNECTIONS_MS } from './limits.js';
import { refuse } from './refuse.js';
import { requestId } from './request-id.js';
import { recordRequest, type RequestRecord } from './request-record.js';
import { STANDARD_LIMITS, type Limits } from './server-limits.js';
import { hasToken } from './token.js';
import { closeIfUnfinished, isLingering } from './unfinished-body.js';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';

/** Connections beyond the limit that are accepted, to be answered so: a share of it. Even more are closed at once. */
const SPARE_CONNECTIONS = 0.1;

/**
 * How much longer an idle connection is open than clients are promised: a request that is sent at the last moment, or read late
 * on a busy machine, would be reset otherwise.
 */
const KEEP_ALIVE_SPARE_MS = 2000;

/** Bytes that may wait in this process for a reader before the next part of an answer is made. */
const WAITING_BYTES = 16 * 1024;

/** More listeners on one answer are a fault. */
const ANSWER_LISTENERS = 30;

export interface HttpServerOptions {
  /** STANDARD_LIMITS by default. */
  readonly limits?: Limits;
  /** SHA-256 of the token without which nothing but the health is answered; none by default. */
  readonly tokenHash?: Uint8Array | undefined;
  /** Receive the record of each request when it is over. */
  readonly reports?: readonly ((record: RequestRecord) => void)[];
}

export interface HttpServer {
  readonly server: Server;
  readonly admission: Admission;
  readonly connections: () => number;
  /** Answers requests with the application from now on. */
  handle(application: RequestListener): void;
}

/**
 * The HTTP server that Incognita serves with. It answers 408 and closes the connection if a client takes too long to send
 * its headers or its whole request, and refuses requests beyond the limits with 429 or 503, and those without the token
 * with 401.
 */
export function createHttpServer(options: HttpServerOptions = {}): HttpServer {
  const { limits = STANDARD_LIMITS, tokenHash, reports = [] } = options;
  const { headerSeconds, bodySeconds, keepAliveSeconds, connections } = limits;
  const server = createServer({
    // Node insists that a whole request has at least the time of its headers.
    headersTimeout: Math.min(headerSeconds, bodySeconds) * 1000,
    requestTimeout: bodySeconds * 1000,
    keepAliveTimeout: keepAliveSeconds * 1000 + KEEP_ALIVE_SPARE_MS,
    connectionsCheckingInterval: CHECK_CONNECTIONS_MS,
    highWaterMark: WAITING_BYTES,
  });
  server.maxHeadersCount = MAX_HEADERS;
  server.maxConnections = Math.ceil(connections * (1 + SPARE_CONNECTIONS));
  let open = 0;
  server.on('connection', (socket) => {
    noteArrival('connection');
    open++;
    socket.once('close', () => open--);
  });
  const admission = new Admission(limits);
  const withoutToken = (request: IncomingMessage, response: ServerResponse): IncognitaError | null => {
    if (!tokenHash || isHealth(request) || hasToken(request, tokenHash)) return null;
    // A browser asks its user for a password then: any name, and the token.
    response.setHeader('WWW-Authenticate', 'Basic realm="Incognita", charset="UTF-8"');
    return new IncognitaError('UNAUTHORIZED', message('request.no-token'));
  };
  const answer = (application: RequestListener, request: IncomingMessage, response: ServerResponse): void => {
    const refusal = admission.admit(request, response, open) ?? withoutToken(request, response);
    if (refusal === null) {
      application(request, response);
      return;
    }
    if (open > connections) response.setHeader('Connection', 'close');
    refuse(response, refusal);
  };
  const handle = (application: RequestListener): void => {
    server.on('request', (request, response) => {
      noteArrival('request');
      if (isLingering(request)) return;
      closeIfUnfinished(request, response);
      // Everybody who has to do with an answer looks whether its reader is still there.
      response.setMaxListeners(ANSWER_LISTENERS);
      response.setHeader('Keep-Alive', `timeout=${keepAliveSeconds}`);
      requestId(request, response);
      for (const report of reports) recordRequest(request, response, report);
      // However many come at once, who asks for the health waits for none of them.
      if (isHealth(request)) answer(application, request, response);
      else requestInTurn(() => response.destroyed || answer(application, request, response));
    });
  };
  return { server, admission, connections: () => open, handle };
}
