import { expect, it } from 'vitest';
import { createHttpServer } from '../../src/api/create-http-server.js';
import { serveHttp } from '../../src/cli/serve-http.js';
import { Service } from '../../src/service/service.js';
import { emptyWorkspace } from '../fixtures/workspace.js';

const ask = async (url: string, path: string): Promise<number> => (await fetch(url + path)).status;

it('a server is ready to answer before it takes connections, under the names of where it listens', async () => {
  const test = emptyWorkspace();
  const service = new Service(test.workspace);
  const http = createHttpServer();
  const stop = new AbortController();
  const listening: boolean[] = [];
  const statuses: Promise<number>[] = [];
  try {
    await serveHttp(service, {
      http: {
        ...http,
        handle: (application) => {
          listening.push(http.server.listening);
          http.handle(application);
        },
      },
      host: '127.0.0.1',
      port: 0,
      signal: stop.signal,
      queryMs: 20_000,
      drainTimes: () => ({ drainMs: 1000, idleMs: 50 }),
      onListening: (url) => {
        statuses.push(ask(url, '/healthz'), ask(url.replace('127.0.0.1', 'localhost'), '/healthz'));
        void Promise.all(statuses).finally(() => stop.abort());
      },
    });
    expect(await Promise.all(statuses)).toEqual([200, 200]);
    expect(listening).toEqual([false]);
  } finally {
    test.remove();
  }
});
