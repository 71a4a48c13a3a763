import { connect, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpServer, type HttpServer, type HttpServerOptions } from '../../src/api/create-http-server.js';
import { STANDARD_LIMITS, type Limits } from '../../src/api/server-limits.js';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A server whose answers wait until `answer` is called. */
async function serve(
  limits: Partial<Limits>,
  options: HttpServerOptions = {},
): Promise<HttpServer & { url: string; port: number; answer: () => void }> {
  const http = createHttpServer({ limits: { ...STANDARD_LIMITS, ...limits }, ...options });
  const waiting: (() => void)[] = [];
  http.handle((_request, response) => void waiting.push(() => response.end('answer')));
  await new Promise<void>((resolve) => {
    http.server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = http.server.address() as AddressInfo;
  ends.push(() => http.server.close().closeAllConnections());
  const answer = (): void => {
    for (const one of waiting.splice(0)) one();
  };
  return { ...http, url: `http://127.0.0.1:${port}/`, port, answer };
}

describe('the HTTP server', () => {
  it('refuses at once those who ask too much, with a problem document and when to come again', async () => {
    const { url, admission, answer } = await serve({ clientRequests: 1 });
    const first = fetch(url);
    await expect.poll(() => admission.requests).toBe(1);
    const second = await fetch(url);
    expect([second.status, second.headers.get('retry-after')]).toEqual([429, '1']);
    expect(second.headers.get('content-type')).toContain('application/problem+json');
    expect(await second.json()).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS', details: { most: 1 } });
    answer();
    expect(await (await first).text()).toBe('answer');
  });

  it('has a connection open for longer than it promises clients, so that a request at the last moment is answered', async () => {
    const { url, server, admission, answer } = await serve({ keepAliveSeconds: 1 });
    const response = fetch(url);
    await expect.poll(() => admission.requests).toBe(1);
    answer();
    expect((await response).headers.get('keep-alive')).toBe('timeout=1');
    expect(server.keepAliveTimeout).toBeGreaterThanOrEqual(2000);
  });

  it('says how it is before it answers the many who came first', async () => {
    const { server, handle } = createHttpServer();
    let answered = 0;
    let whenAsked: number | undefined;
    handle((request, response) => {
      if (request.url === '/healthz') whenAsked = answered;
      else for (const end = performance.now() + 5; performance.now() < end;);
      answered++;
      response.end('answer');
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    ends.push(() => server.close().closeAllConnections());
    const { port } = server.address() as AddressInfo;
    const paths = [...Array<string>(40).fill('/'), '/healthz'];
    // They connect and ask before this thread accepts one of them.
    const answers = paths.map((path) => fetch(`http://127.0.0.1:${port}${path}`).then((response) => response.text()));
    expect(new Set(await Promise.all(answers))).toEqual(new Set(['answer']));
    // 40 before, since each pass of the event loop accepted a connection and answered a request.
    expect(whenAsked).toBeLessThan(35);
  });

  it('answers 503 on a connection too many, and closes it', async () => {
    const { url, port, server, answer } = await serve({ connections: 2 });
    const idle = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
    ends.push(() => idle.forEach((socket) => socket.destroy()));
    await expect.poll(() => new Promise((resolve) => server.getConnections((_error, count) => resolve(count)))).toBe(2);
    const refused = await fetch(url);
    expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('connection')]).toEqual([
      503,
      '1',
      'close',
    ]);
    idle.forEach((socket) => socket.destroy());
    await expect.poll(() => new Promise((resolve) => server.getConnections((_error, count) => resolve(count)))).toBe(0);
    let status = 0;
    void fetch(url).then((response) => (status = response.status));
    await expect
      .poll(() => {
        answer();
        return status;
      })
      .toBe(200);
  });
});
