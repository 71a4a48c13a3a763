import type { Server } from 'node:net';
import { IncognitaError } from '../errors.js';

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program is using this port; choose another with --port, or 0 for any free one',
  EACCES: 'this port may not be used without further rights; choose one above 1023 with --port',
  EADDRNOTAVAIL: 'this machine has no such address; 127.0.0.1 always works',
  ENOTFOUND: 'there is no host of that name; 127.0.0.1 always works',
};

/** Lets a server listen. Throws ADDRESS_UNAVAILABLE where the port is taken or the address is not this machine's. */
export function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      const reason = REASONS[error.code ?? ''] ?? error.message;
      const message = `Cannot serve on ${addressUrl(host, port)}: ${reason}.`;
      reject(new IncognitaError('ADDRESS_UNAVAILABLE', message, { host, port }, { cause: error }));
    };
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve();
    });
  });
}

/** The address as one types it into a browser. */
export function addressUrl(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
