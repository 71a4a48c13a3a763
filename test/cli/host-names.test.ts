import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textbookWorkspace, type TestWorkspace } from '../fixtures/workspace.js';
import { rawRequest, type RawAnswer } from './raw-request.js';
import { runHere } from './run-here.js';
import { startProgram, type RunningProgram } from './start-program.js';

let fixture: TestWorkspace;
let program: RunningProgram;

beforeAll(async () => {
  fixture = await textbookWorkspace();
  const names = ['--allowed-host', 'lists.example.org', '--allowed-host', 'Other-Name'];
  program = await startProgram(['serve', '--port', '0', '--workspace', fixture.dir, ...names]);
});
afterAll(async () => {
  const { stderr } = await program.end('SIGTERM');
  expect(stderr).not.toContain('Other machines');
  fixture.remove();
});

function get(path: string, ...headers: readonly string[]): Promise<RawAnswer> {
  return rawRequest(program.url, [`GET ${path} HTTP/1.1`, ...headers, 'Connection: close', '', ''].join('\r\n'));
}

function post(path: string, ...headers: readonly string[]): Promise<RawAnswer> {
  const [type, body] =
    path === '/batch'
      ? ['application/x-www-form-urlencoded', 'formulas=BaTiO3']
      : ['application/json', '{"formulas":["BaTiO3"]}'];
  const lines = [`POST ${path} HTTP/1.1`, `Content-Type: ${type}`, `Content-Length: ${body!.length}`, ...headers];
  return rawRequest(program.url, [...lines, 'Connection: close', '', body].join('\r\n'));
}

const ADDRESSES = [
  '/v1/compositions/BaTiO3',
  '/v1/lists/ternary/download.csv?top=1',
  '/',
  '/api',
  '/healthz',
  '/assets/page.css',
];

describe('a server on the machine itself', () => {
  it.each([
    'localhost',
    'localhost:1234',
    'LOCALHOST.',
    '127.0.0.1',
    '127.0.0.1:80',
    '[::1]:8080',
    'lists.example.org',
    'other-name:443',
  ])('answers under the name %s', async (host) => {
    expect((await get('/v1/lists', `Host: ${host}`)).status).toBe(200);
  });

  it.each([
    'attacker.example',
    'localhost.attacker.example',
    '127.0.0.1.attacker.example',
    'example.org',
    '10.0.0.1',
    'localhost@attacker.example',
    '',
  ])('answers nothing under the name "%s", which a page elsewhere may have given to its address', async (host) => {
    for (const path of ADDRESSES) {
      const { status, headers, body } = await get(path, `Host: ${host}`);
      expect([path, status]).toEqual([path, 421]);
      expect(headers).toContain('application/problem+json');
      expect(JSON.parse(body)).toMatchObject({ code: 'HOST_UNKNOWN', status: 421, details: { host } });
    }
  });

  const host = 'Host: localhost';
  it.each([
    ['a program, which says nothing of its origin', [host]],
    ['its own page', [host, 'Sec-Fetch-Site: same-origin', 'Origin: http://localhost']],
    ['its own page in an older browser', ['Host: localhost:8080', 'Origin: http://localhost:8080']],
    ['its own page behind a proxy that changes the name', [host, 'Origin: https://lists.example.org']],
  ])('takes a POST of %s', async (_who, headers) => {
    expect((await post('/v1/scores', ...headers)).status).toBe(200);
    expect((await post('/batch', ...headers)).status).toBe(303);
  });

  it.each([
    ['another site', [host, 'Sec-Fetch-Site: cross-site', 'Origin: https://attacker.example']],
    ['another site that says no origin', [host, 'Sec-Fetch-Site: cross-site']],
    ['another site in an older browser', [host, 'Origin: https://attacker.example']],
    ['a page without an origin', [host, 'Origin: null']],
    ['an origin that is none', [host, 'Origin: localhost']],
  ])('refuses a POST of %s', async (_who, headers) => {
    for (const path of ['/v1/scores', '/batch', '/batch/any/cancel']) {
      const { status, body } = await post(path, ...headers);
      expect([path, status]).toEqual([path, 403]);
      expect(JSON.parse(body)).toMatchObject({ code: 'CROSS_SITE' });
    }
  });
});

it('a server listens on 127.0.0.1 and on no other address of the machine, if nothing else is said', async () => {
  const { hostname, port } = new URL(program.url);
  expect(hostname).toBe('127.0.0.1');
  // Of the machine itself, too: a server on every address answers there.
  const others = [
    '127.0.0.2',
    '::1',
    ...Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ internal }) => !internal)
      .map(({ address }) => address),
  ];
  const reached = await Promise.all(
    others.map(
      (host) =>
        new Promise<string | null>((resolve) => {
          const socket = connect({ host, port: Number(port), timeout: 2000 });
          const end = (result: string | null) => (): void => {
            socket.destroy();
            resolve(result);
          };
          socket.once('connect', end(host)).once('error', end(null)).once('timeout', end(null));
        }),
    ),
  );
  expect(reached.filter((host) => host !== null)).toEqual([]);
});

describe('a server on every address', () => {
  it('answers under any name, but takes no POST of another site', async () => {
    const open = await startProgram(['serve', '--host', '0.0.0.0', '--port', '0', '--workspace', fixture.dir]);
    const url = open.url.replace('0.0.0.0', '127.0.0.1');
    const end = 'Connection: close\r\n\r\n';
    expect((await rawRequest(url, `GET /healthz HTTP/1.1\r\nHost: lab.example\r\n${end}`)).status).toBe(200);
    const foreign = 'Host: lab.example\r\nOrigin: https://attacker.example\r\nContent-Length: 0\r\n';
    expect((await rawRequest(url, `POST /batch HTTP/1.1\r\n${foreign}${end}`)).status).toBe(403);
    const { stderr } = await open.end('SIGTERM');
    expect(stderr).toContain('Other machines can reach this server');
  });
});

it('a name with protocol or port is none', async () => {
  const { status, stderr } = await runHere(['serve', '--allowed-host', 'https://lists.example.org']);
  expect(status).toBe(2);
  expect(stderr).toContain('without http:// and port');
});
