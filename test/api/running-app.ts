import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp, type AppOptions } from '../../src/api/create-app.js';
import type { Service } from '../../src/service/service.js';

interface JsonAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface RunningApp {
  /** e.g. "http://127.0.0.1:40123", without a slash at the end. */
  readonly url: string;
  /** Errors that the application found to be its own. */
  readonly reported: unknown[];
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  readonly json: (path: string, init?: RequestInit) => Promise<JsonAnswer>;
  readonly stop: () => Promise<void>;
}

/** Serves the API of a service on a free port, with every answer checked against the description. */
export async function runApp(service: Service, options: AppOptions = {}): Promise<RunningApp> {
  const reported: unknown[] = [];
  const app = createApp(service, {
    validateResponses: true,
    onError: (error) => void reported.push(error),
    ...options,
  });
  // Idle connections stay open: a busy machine would close one just as the client sends.
  const server = createServer({ keepAliveTimeout: 0 }, app);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const get = (path: string, init?: RequestInit) => fetch(`${url}${path}`, init);
  return {
    url,
    reported,
    fetch: get,
    json: async (path, init) => {
      const response = await get(path, init);
      return {
        status: response.status,
        headers: response.headers,
        body: (await response.json()) as JsonAnswer['body'],
      };
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A POST of JSON. */
export function posting(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}
