import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** So much of a body is read, and thrown away, after its answer was sent. */
export const LINGER_BYTES = 32 * 1024 * 1024;

/** A client that sends nothing for so long after its answer has stopped. The time of a whole request ends it in any case. */
const LINGER_SILENCE_MS = 2000;

const lingering = new WeakSet<Socket>();

/** Whether a connection has had its last answer: what comes on it is read so that it is not reset, and never answered. */
export function isLingering({ socket }: Pick<IncomingMessage, 'socket'>): boolean {
  return lingering.has(socket);
}

/**
 * Makes the answer to a request whose body is not there yet, such as a refusal, the last one of its connection: the rest of
 * the body is not waited for, which would end in a second answer (408), nor taken for the next request.
 *
 * Closing a connection on which something is unread resets it, and its client may lose the answer. So the server ends its own side
 * after the answer, as RFC 9112 (9.6) recommends, and reads on until the body has come, the client closes or is silent, or
 * LINGER_BYTES are exceeded.
 */
export function closeIfUnfinished(request: IncomingMessage, response: ServerResponse): void {
  if (!hasBody(request)) return;
  const { writeHead } = response;
  response.writeHead = (...values: unknown[]): ServerResponse => {
    if (!request.complete && !response.headersSent) {
      response.setHeader('Connection', 'close');
      lingerAfter(request, response);
    }
    return writeHead.apply(response, values as Parameters<typeof writeHead>);
  };
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function lingerAfter(request: IncomingMessage, response: ServerResponse): void {
  const { socket } = request;
  let most = Infinity;
  // Before Node looks whether somebody reads the body: it would throw the rest away uncounted.
  response.once('prefinish', () => {
    request.on('data', () => void (socket.bytesRead > most && socket.destroy())).resume();
  });
  // Node calls it after the last answer of a connection.
  const { destroySoon } = socket;
  const close = (): void => destroySoon.call(socket);
  socket.destroySoon = () => {
    if (request.complete) return close();
    lingering.add(socket);
    most = socket.bytesRead + LINGER_BYTES;
    socket.end();
    socket.setTimeout(LINGER_SILENCE_MS, () => socket.destroy());
    request.once('end', close);
  };
}
