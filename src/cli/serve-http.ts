import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Service } from '../service/service.js';
import { addressUrl, listen } from './listen.js';

export interface ServeOptions {
  /** Name or address to listen on; 127.0.0.1 is reached from this machine only. */
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Called once requests are answered, with the address to open. */
  readonly onListening?: (url: string) => void;
  /** Aborting stops the server: no new connections, running answers get `drainMs` to finish. */
  readonly signal: AbortSignal;
  /** Milliseconds; 5,000 by default. */
  readonly drainMs?: number;
}

/**
 * Serves the API and the pages of one workspace until the signal is aborted. Throws ADDRESS_UNAVAILABLE where the port is
 * taken or the address is not one of this machine.
 */
export async function serveHttp(service: Service, options: ServeOptions): Promise<void> {
  const { host, port, signal, onListening, drainMs = 5000 } = options;
  const [{ createApp }, { createWebRouter }] = await Promise.all([
    import('../api/create-app.js'),
    import('../web/router.js'),
  ]);
  const server = createServer(createApp(service, { web: createWebRouter(service) }));
  await listen(server, host, port);
  onListening?.(addressUrl(host, (server.address() as AddressInfo).port));
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await drain(server, drainMs);
}

function drain(server: Server, drainMs: number): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), drainMs);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}
