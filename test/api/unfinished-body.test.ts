import { connect, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../src/api/create-app.js';
import { createHttpServer } from '../../src/api/create-http-server.js';
import { STANDARD_LIMITS, type Limits } from '../../src/api/server-limits.js';
import { hashToken } from '../../src/api/token.js';
import { LINGER_BYTES } from '../../src/api/unfinished-body.js';
import { Service } from '../../src/service/service.js';
import { emptyWorkspace, type TestWorkspace } from '../fixtures/workspace.js';

let test: TestWorkspace;
let service: Service;
beforeAll(() => {
  test = emptyWorkspace();
  service = new Service(test.workspace);
});
afterAll(() => test.remove());

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** Serves the API; returns its port, the number of its connections, and the addresses that it was asked for. */
async function serve(limits: Partial<Limits> = {}, token?: string) {
  const { server, connections, handle } = createHttpServer({
    limits: { ...STANDARD_LIMITS, ...limits },
    tokenHash: token === undefined ? undefined : hashToken(token),
  });
  const asked: string[] = [];
  const app = createApp(service);
  handle((request, response) => {
    asked.push(request.url ?? '');
    app(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  ends.push(() => server.close().closeAllConnections());
  return { port: (server.address() as AddressInfo).port, connections, asked };
}

/** A connection that never closes its own side: what it has been sent, and how it ended. */
function open(port: number) {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  const state = { answer: '', isEnded: false, error: undefined as string | undefined };
  socket.setEncoding('latin1').on('data', (text: string) => (state.answer += text));
  socket.on('end', () => (state.isEnded = true));
  socket.on('error', (error: NodeJS.ErrnoException) => (state.error = error.code));
  ends.push(() => socket.destroy());
  return { socket, state };
}

const statuses = (answer: string): string[] => [...answer.matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, status]) => status!);

/** A request with the beginning of a body of this length, or of one whose end is not said before. */
function begun(path: string, length: number | 'chunked'): string {
  const body = length === 'chunked' ? 'Transfer-Encoding: chunked' : `Content-Length: ${length}`;
  const part = length === 'chunked' ? '5\r\n{"for\r\n' : '{"for';
  return `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${body}\r\n\r\n${part}`;
}

describe('a request that is answered before its body has come', () => {
  it('gets no second answer, and the end of its connection', async () => {
    const requests: readonly [status: string, path: string, length: number | 'chunked', limits: Partial<Limits>][] = [
      ['429', '/v1/scores', 9999, { rate: 1 }],
      ['429', '/v1/scores', 'chunked', { rate: 1 }],
      ['503', '/v1/scores', 9999, { requests: 0 }],
      ['413', '/v1/scores', 300_000, {}],
      ['404', '/v1/none', 9999, {}],
      ['200', '/healthz', 9999, {}],
    ];
    const check = async ([status, path, length, limits]: (typeof requests)[number]): Promise<void> => {
      // If the connection stayed open, 408 would come after a second or two.
      const { port, connections } = await serve({ bodySeconds: 1, ...limits });
      const before = status === '429' ? open(port) : undefined;
      before?.socket.write('GET /v1/models HTTP/1.1\r\nHost: localhost\r\n\r\n');
      await vi.waitUntil(() => before?.state.answer !== '', { timeout: 20_000 });
      before?.socket.destroy();
      const { socket, state } = open(port);
      socket.write(status === '200' ? begun(path, length).replace('POST', 'GET') : begun(path, length));
      // It is not waited for: of what the client says that it would send, nothing comes.
      await vi.waitUntil(() => state.isEnded && connections() === 0, { timeout: 20_000 });
      expect([path, statuses(state.answer), state.error]).toEqual([path, [status], undefined]);
      expect(state.answer).toMatch(/^connection: close\r$/im);
    };
    await Promise.all(requests.map(check));
  });

  it('gets 413 as soon as more has come than is taken, and 401 without a token', async () => {
    const { port } = await serve();
    const { socket, state } = open(port);
    socket.write(`${begun('/v1/scores', 'chunked')}${(300_000).toString(16)}\r\n${'x'.repeat(300_000)}`);
    await vi.waitUntil(() => state.isEnded, { timeout: 20_000 });
    expect(statuses(state.answer)).toEqual(['413']);
    const closed = open((await serve({}, 'a-token-of-a-test')).port);
    closed.socket.write(begun('/v1/scores', 9999));
    await vi.waitUntil(() => closed.state.isEnded, { timeout: 20_000 });
    expect(statuses(closed.state.answer)).toEqual(['401']);
  });

  it.each([
    ['429', { rate: 1 }],
    ['413', {}],
  ] as const)('is read on, so that a client that sends all of it first is not reset (%s)', async (status, limits) => {
    const { port } = await serve(limits);
    if (status === '429') await fetch(`http://127.0.0.1:${port}/v1/models`);
    const size = LINGER_BYTES / 2;
    const { socket, state } = open(port);
    socket.pause();
    socket.write(begun('/v1/scores', size));
    // The answer is there before most of the body is sent.
    await pause(50);
    await new Promise<void>((resolve) => {
      socket.write(Buffer.alloc(size - 5), () => resolve());
    });
    socket.resume();
    await vi.waitUntil(() => state.isEnded, { timeout: 20_000 });
    expect([statuses(state.answer), state.error]).toEqual([[status], undefined]);
  });

  it('is not read for ever, and what follows it is not answered', async () => {
    const { port, connections, asked } = await serve();
    const endless = open(port);
    endless.socket.write(begun('/v1/scores', 100 * LINGER_BYTES));
    const chunk = Buffer.alloc(1 << 20);
    const send = (error?: Error | null): void => void (error || endless.socket.write(chunk, send));
    send();
    await new Promise<void>((resolve) => endless.socket.once('close', () => resolve()));
    expect(endless.socket.bytesWritten).toBeGreaterThan(LINGER_BYTES);
    expect(endless.socket.bytesWritten).toBeLessThan(4 * LINGER_BYTES);
    const next = open(port);
    next.socket.write(begun('/v1/none', 10));
    await vi.waitUntil(() => next.state.isEnded, { timeout: 20_000 });
    next.socket.write('mula:GET /v1/models HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await vi.waitUntil(() => connections() === 0, { timeout: 20_000 });
    expect(statuses(next.state.answer)).toEqual(['404']);
    expect(asked).toEqual(['/v1/none']);
  });

  it('does not end the connection of one whose body has come', async () => {
    const { port } = await serve();
    const { socket, state } = open(port);
    for (const count of [1, 2]) {
      socket.write('POST /v1/none HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}');
      await vi.waitUntil(() => statuses(state.answer).length === count, { timeout: 20_000 });
    }
    expect(state.answer).toMatch(/^connection: keep-alive\r$/im);
    expect(state.isEnded).toBe(false);
  });
});
