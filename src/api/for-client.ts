import type { RequestHandler } from 'express';
import { WAITED } from './request-record.js';
import { clientKey } from './client-key.js';
import { askingClient } from '../tasks/asking-client.js';

/** Work that a request starts belongs to its client, and is given up if the client leaves before it is answered. */
export const forClient: RequestHandler = (request, response, next) => {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  const onWaited = (milliseconds: number): void => void response.emit(WAITED, milliseconds);
  askingClient.run({ key: clientKey(request.socket.remoteAddress), signal: gone.signal, onWaited }, next);
};
