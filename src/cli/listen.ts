import type { Server } from 'node:net';
import { IncognitaError } from '../errors.js';
import { message, type PlainId } from '../messages/message.js';

const REASONS: Readonly<Record<string, PlainId>> = {
  EADDRINUSE: 'address.EADDRINUSE',
  EACCES: 'address.EACCES',
  EADDRNOTAVAIL: 'address.EADDRNOTAVAIL',
  ENOTFOUND: 'address.ENOTFOUND',
};

/** Lets a server listen. Throws ADDRESS_UNAVAILABLE if the port is taken or the address is not this machine's. */
export function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => reject(addressUnavailable(error, host, port));
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve();
    });
  });
}

/** What it means that a server cannot listen. */
export function addressUnavailable(error: NodeJS.ErrnoException, host: string, port: number): IncognitaError {
  const known = REASONS[error.code ?? ''];
  const reason = known ? message(known) : error.message;
  const text = message('address.unavailable', { url: addressUrl(host, port), reason });
  return new IncognitaError('ADDRESS_UNAVAILABLE', text, { host, port }, { cause: error });
}

/** The address as one types it into a browser. */
export function addressUrl(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
