import { createServer } from 'node:net';
import { listen } from './listen.js';

/** Throws ADDRESS_UNAVAILABLE if nothing could be served there right now. */
export async function requireAddress(host: string, port: number): Promise<void> {
  const server = createServer();
  await listen(server, host, port);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
}
