import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { drain, trackAnswers } from '../../src/api/drain.js';

/** A server whose answers take `answerMs`, half of each before and half after its first byte. */
async function slowServer(answerMs: number) {
  const server = createServer((_request, response) => {
    void (async () => {
      await pause(answerMs / 2);
      response.write('begin ');
      await pause(answerMs / 2);
      response.end('end');
    })();
  });
  const answers = trackAnswers(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { server, answers, port: (server.address() as AddressInfo).port };
}

function ask(port: number, agent?: Agent): Promise<string> {
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException): void => resolve(error.code ?? 'failed');
    const request = get({ port, host: '127.0.0.1', agent }, (response: IncomingMessage) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve(text)).on('error', fail);
    });
    request.on('error', fail);
  });
}

/** A connection that stays open until the server closes it. */
class RawClient {
  readonly end: Promise<string>;
  readonly #socket: Socket;

  constructor(port: number) {
    this.#socket = connect(port, '127.0.0.1').setEncoding('utf8');
    this.end = new Promise((resolve) => {
      this.#socket.once('close', () => resolve('closed')).once('error', ({ message }) => resolve(message));
    });
  }

  /** Sends a request; the next text that comes. */
  async ask(request: string): Promise<string> {
    this.#socket.write(request);
    const [text] = (await once(this.#socket, 'data')) as [string];
    return text;
  }
}

const asked = (server: Server, count: number) =>
  new Promise<void>((resolve) => {
    server.on('request', () => --count === 0 && resolve());
  });

/** Clients on a thread of their own, which ask again as soon as they are answered, until they are refused. What ended each. */
const RESTLESS_CLIENTS = `
  const { parentPort, workerData: { port, clients, keepAlive } } = require('node:worker_threads');
  const { Agent, get } = require('node:http');
  async function ask(agent) {
    for (;;) {
      const end = await new Promise((resolve) => {
        const request = get({ port, host: '127.0.0.1', agent }, (response) => {
          response.resume().on('end', () => resolve(null)).on('error', ({ code }) => resolve(code));
        });
        request.on('error', ({ code }) => resolve(code));
      });
      if (end !== null) return end;
    }
  }
  const asking = Array.from({ length: clients }, () => ask(keepAlive ? new Agent({ keepAlive }) : undefined));
  Promise.all(asking).then((ends) => parentPort.postMessage([...new Set(ends)]));
`;

describe('a server that is asked to end', () => {
  it.each([false, true])('resets nobody, however many keep asking (keep-alive: %s)', async (keepAlive) => {
    // Slower than its clients, so that connections and requests wait at any time.
    const server = createServer((_request, response) => {
      for (const end = performance.now() + 2; performance.now() < end;);
      response.end('answer');
    });
    const answers = trackAnswers(server);
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    const worker = new Worker(RESTLESS_CLIENTS, { eval: true, workerData: { port, clients: 100, keepAlive } });
    const ends = new Promise((resolve) => {
      worker.once('message', resolve);
    });
    await asked(server, 300);
    await drain(server, answers, { drainMs: 20_000, idleMs: 2000 });
    expect(await ends).toEqual(['ECONNREFUSED']);
    await worker.terminate();
  });

  it('answers what it was asked, also by those who were just connecting, and nobody after them', async () => {
    const { server, answers, port } = await slowServer(300);
    const agent = new Agent({ keepAlive: true });
    const running = Array.from({ length: 5 }, () => ask(port, agent));
    await asked(server, 5);
    // Connected, but not yet accepted: this thread has had no turn since.
    const connecting = Array.from({ length: 40 }, () => ask(port));
    const begin = performance.now();
    const ended = drain(server, answers, { drainMs: 10_000, idleMs: 250 });
    expect(await Promise.all([...running, ...connecting])).toEqual(Array(45).fill('begin end'));
    await ended;
    // Not only when clients close the connections that they hold open for more, or after five seconds.
    expect(performance.now() - begin).toBeLessThan(4000);
    expect(await ask(port)).toBe('ECONNREFUSED');
    agent.destroy();
  });

  it('closes connections once for all whose answers had begun, with no warning of Node.js', async () => {
    const { server, answers, port } = await slowServer(200);
    const agent = new Agent({ keepAlive: true });
    const running = Array.from({ length: 30 }, () => ask(port, agent));
    await asked(server, 30);
    await pause(120);
    const warnings: Error[] = [];
    const note = (warning: Error): void => void warnings.push(warning);
    process.on('warning', note);
    try {
      await drain(server, answers, { drainMs: 10_000, idleMs: 250 });
    } finally {
      process.off('warning', note);
      agent.destroy();
    }
    expect(await Promise.all(running)).toEqual(Array(30).fill('begin end'));
    expect(warnings).toEqual([]);
  });

  it('lets connections that are idle ask once more, says that it is the last time, and refuses new ones at once', async () => {
    const server = createServer((_request, response) => response.end('answer'));
    const answers = trackAnswers(server);
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    const request = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';
    const clients = Array.from({ length: 20 }, () => new RawClient(port));
    const first = await Promise.all(clients.map((client) => client.ask(request)));
    expect(first.filter((text) => text.includes('Connection: close'))).toEqual([]);
    const ended = drain(server, answers, { drainMs: 10_000, idleMs: 1000 });
    await pause(400);
    expect(await ask(port)).toBe('ECONNREFUSED');
    const last = await Promise.all(clients.slice(1).map((client) => client.ask(request)));
    expect(last.filter((text) => text.includes('Connection: close') && text.endsWith('answer'))).toHaveLength(19);
    await ended;
    // The one that asked nothing was closed, too, without a reset.
    expect(await Promise.all(clients.map(({ end }) => end))).toEqual(Array(20).fill('closed'));
  });

  it('cuts what is not done in its time', async () => {
    const { server, answers, port } = await slowServer(60_000);
    const running = ask(port);
    const idle = connect(port, '127.0.0.1');
    await asked(server, 1);
    await drain(server, answers, { drainMs: 50, idleMs: 250 });
    expect(await running).toBe('ECONNRESET');
    idle.destroy();
  });
});
