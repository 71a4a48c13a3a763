import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from 'node:net';
import { textbookWorkspace, type TestWorkspace } from '../fixtures/workspace.js';
import { startProgram, type RunningProgram } from './start-program.js';

let fixture: TestWorkspace;
let program: RunningProgram;

beforeAll(async () => {
  fixture = await textbookWorkspace();
  program = await startProgram(['serve', '--port', '0', '--workspace', fixture.dir]);
});
afterAll(async () => {
  await program.end('SIGTERM');
  fixture.remove();
});

/** Sends a beginning, then a character every 500 ms; tells after how many milliseconds the server closed, and its answer. */
function drip(beginning: string): Promise<{ afterMs: number; answer: string }> {
  const start = performance.now();
  const { port } = new URL(program.url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(beginning));
    const more = setInterval(() => socket.write('a'), 500);
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
  // Node's own limits, 60 and 300 seconds, would leave both open for longer than these.
  it('has ten seconds for its headers and thirty for the whole request', { timeout: 120_000 }, async () => {
    const host = `Host: ${new URL(program.url).host}\r\n`;
    const [headers, body] = await Promise.all([
      drip(`GET /healthz HTTP/1.1\r\n${host}X-Slow: `),
      drip(`POST /v1/scores HTTP/1.1\r\n${host}Content-Type: application/json\r\nContent-Length: 9999\r\n\r\n`),
    ]);
    expect(headers.afterMs).toBeGreaterThan(9_000);
    expect(headers.afterMs).toBeLessThan(25_000);
    expect(headers.answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(body.afterMs).toBeGreaterThan(29_000);
    expect(body.afterMs).toBeLessThan(50_000);
    expect(body.answer).toMatch(/^HTTP\/1\.1 408 /);
  });
});
