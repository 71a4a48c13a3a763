import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as Admin from '../../src/api/start-admin-server.js';
import { textbookWorkspace, type TestWorkspace } from '../fixtures/workspace.js';
import { runHere } from './run-here.js';
import { startProgram, type RunningProgram } from './start-program.js';
import { temporaryFolder } from './temporary-folder.js';

const folder = temporaryFolder();
const TOKEN = 'a-token-of-some-length';
const authorization = `Bearer ${TOKEN}`;
let fixture: TestWorkspace;
let program: RunningProgram;
let admin: string;

beforeAll(async () => {
  fixture = await textbookWorkspace();
  const tokenFile = join(folder, 'token');
  writeFileSync(tokenFile, `${TOKEN}\n`);
  const port = await freePort();
  admin = `http://127.0.0.1:${port}`;
  const args = ['--admin-port', String(port), '--access-log', join(folder, 'access.log'), '--token-file', tokenFile];
  program = await startProgram(['serve', '--port', '0', '--workspace', fixture.dir, ...args]);
});
afterAll(() => fixture.remove());

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('who runs a server for others', () => {
  it('has a token, health and metrics on a port of their own, and a log of requests', async () => {
    const health = await fetch(`${program.url}/healthz`);
    const refused = await fetch(`${program.url}/v1/lists`);
    const lists = await fetch(`${program.url}/v1/lists`, { headers: { authorization } });
    const missing = await fetch(`${program.url}/v1/lists/nothing?x=secret`, { headers: { authorization } });
    expect([health.status, refused.status, lists.status, missing.status]).toEqual([200, 401, 200, 400]);
    expect(await missing.json()).toMatchObject({ request_id: missing.headers.get('x-request-id') });

    expect((await fetch(`${admin}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${admin}/readyz`)).json()).toMatchObject({ status: 'ready', unreadable: [] });
    expect((await fetch(`${admin}/metrics`)).status).toBe(401);
    await expect
      .poll(async () => (await fetch(`${admin}/metrics`, { headers: { authorization } })).text(), { interval: 300 })
      .toContain('incognita_requests_total{method="GET",route="/v1/lists",status="200"} 1');
    const metrics = await (await fetch(`${admin}/metrics`, { headers: { authorization } })).text();
    for (const name of [
      'incognita_request_seconds_bucket',
      'incognita_queue_waiting',
      'incognita_map_cache',
      'incognita_list_version{space="ternary-ionic"} 1',
      'incognita_bytes_in_flight',
      'nodejs_eventloop_lag_p99_seconds',
      'incognita_main_thread_silent_seconds',
    ]) {
      expect(metrics).toContain(name);
    }

    const { status, stderr } = await program.end('SIGTERM');
    expect({ status, stderr }).toEqual({ status: 0, stderr: `Health and metrics are at ${admin}\n` });
    const log = readFileSync(join(folder, 'access.log'), 'utf8');
    expect(log).not.toContain('secret');
    const statuses = log
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { status: number }).status);
    // An answer may be logged after the next request was made.
    expect(statuses.sort()).toEqual([200, 200, 400, 401]);
  });

  it('learns what is wrong with a token', async () => {
    const file = join(folder, 'short');
    writeFileSync(file, 'short');
    const { status, stderr } = await runHere(['serve', '--workspace', fixture.dir, '--token-file', file]);
    expect(status).toBe(2);
    expect(stderr).toContain('must be one word of at least 16 characters');
  });
});

describe('the admin port', () => {
  it('answers while the main thread does not', async () => {
    const { startAdminServer } = (await import(
      new URL('../../dist/api/start-admin-server.js', import.meta.url).href
    )) as typeof Admin;
    const report = { ready: true, readiness: '{"status":"ready"}', metrics: 'something 1\n' };
    const server = await startAdminServer({ host: '127.0.0.1', port: 0 }, () => Promise.resolve(report));
    try {
      const script = `for (const path of ['healthz', 'readyz', 'metrics']) {
        const response = await fetch('http://127.0.0.1:${server.port}/' + path);
        console.log(response.status, (await response.text()).split('\\n')[0]);
      }`;
      // This thread waits for the program, and can answer nothing meanwhile.
      const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
      expect(said.trim().split('\n')).toEqual([
        expect.stringMatching(/^200 {"status":"ok",/),
        '200 {"status":"ready"}',
        '200 something 1',
      ]);
    } finally {
      await server.close();
    }
  });
});
