import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textbookWorkspace, type TestWorkspace } from '../fixtures/workspace.js';
import { runCli } from './run-cli.js';
import { startProgram } from './start-program.js';

let fixture: TestWorkspace;
let blocker: Server;

beforeAll(async () => {
  fixture = await textbookWorkspace();
  blocker = createServer();
  await new Promise<void>((resolve) => {
    blocker.listen(0, '127.0.0.1', resolve);
  });
});
afterAll(() => {
  blocker.close();
  fixture.remove();
});

describe('incognita serve', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('serves API and pages until %s, which is a success', async (signal) => {
    const program = await startProgram(['serve', '--port', '0', '--workspace', fixture.dir]);
    const [ready, page, rows] = await Promise.all([
      fetch(`${program.url}/readyz`),
      fetch(program.url, { headers: { accept: 'text/html' } }),
      fetch(`${program.url}/v1/lists/ternary/download.csv?top=2`).then((response) => response.text()),
    ]);
    expect([ready.status, page.status]).toEqual([200, 200]);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(rows.trim().split('\n')).toHaveLength(3);
    const { status, stderr } = await program.end(signal);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.each(['serve', 'start'])('%s says so where the port is taken', async (command) => {
    const { port } = blocker.address() as AddressInfo;
    const args = [command, '--port', String(port), '--workspace', fixture.dir];
    const { status, stdout, stderr } = await runCli(args);
    expect({ status, stdout }).toEqual({ status: 6, stdout: '' });
    expect(stderr).toMatch(
      /^incognita: The server cannot use http:\/\/127\.0\.0\.1:\d+: another program is using this port/,
    );
  });
});

describe('incognita start', () => {
  it('serves a workspace that has lists at once, and leaves it as it is', async () => {
    const before = fixture.workspace.lists.all().map(({ id }) => id);
    const program = await startProgram(['start', '--port', '0', '--workspace', fixture.dir]);
    const lists = (await fetch(`${program.url}/v1/lists`).then((response) => response.json())) as { data: object[] };
    const { stderr } = await program.end('SIGTERM');
    expect(lists.data).toHaveLength(before.length);
    expect(fixture.workspace.lists.all().map(({ id }) => id)).toEqual(before);
    expect(fixture.workspace.entries.sources().map(({ name }) => name)).toEqual(['textbook']);
    expect(stderr).toBe('');
  });
});
