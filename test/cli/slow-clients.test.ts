import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from 'node:net';
import { SERVER_LIMITS } from '../../src/api/server-limits.js';
import { textbookWorkspace, type TestWorkspace } from '../fixtures/workspace.js';
import { startProgram, type RunningProgram } from './start-program.js';

let fixture: TestWorkspace;
let program: RunningProgram;

beforeAll(async () => {
  fixture = await textbookWorkspace();
  const limits = ['--header-seconds', '1', '--body-seconds', '3'];
  program = await startProgram(['serve', '--port', '0', '--workspace', fixture.dir, ...limits]);
});
afterAll(async () => {
  await program.end('SIGTERM');
  fixture.remove();
});

/** Sends a beginning, then a character every 200 ms; returns after how many milliseconds the server closed, and its answer. */
function drip(beginning: string): Promise<{ afterMs: number; answer: string }> {
  const start = performance.now();
  const { port } = new URL(program.url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(beginning));
    const more = setInterval(() => socket.write('a'), 200);
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    socket.on('error', () => {});
    socket.once('close', () => {
      clearInterval(more);
      resolve({ afterMs: performance.now() - start, answer });
    });
  });
}

describe('a client that sends slowly', () => {
  it('has ten seconds for its headers and thirty for the whole request, if the server says nothing else', () => {
    expect(SERVER_LIMITS.headerSeconds.standard).toBe(10);
    expect(SERVER_LIMITS.bodySeconds.standard).toBe(30);
  });

  // Node's own limits, 60 and 300 seconds, would leave both open for longer than these.
  it('has its seconds for the headers, and those for the whole request', async () => {
    const host = `Host: ${new URL(program.url).host}\r\n`;
    const [headers, body] = await Promise.all([
      drip(`GET /healthz HTTP/1.1\r\n${host}X-Slow: `),
      drip(`POST /v1/scores HTTP/1.1\r\n${host}Content-Type: application/json\r\nContent-Length: 9999\r\n\r\n`),
    ]);
    expect(headers.afterMs).toBeGreaterThan(900);
    expect(headers.afterMs).toBeLessThan(30_000);
    expect(headers.answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(body.afterMs).toBeGreaterThan(2_900);
    expect(body.afterMs).toBeLessThan(60_000);
    expect(body.answer).toMatch(/^HTTP\/1\.1 408 /);
  });
});
