import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/api/create-app.js';
import { createHttpServer } from '../../src/api/create-http-server.js';
import { hashToken } from '../../src/api/token.js';
import { seededRandom } from '../../src/numerics/random.js';
import { Service } from '../../src/service/service.js';
import { ServerJobs } from '../../src/tasks/server-jobs.js';
import { createWebRouter } from '../../src/web/router.js';
import { evaluationReport } from '../fixtures/evaluation-report.js';
import { smallProperty } from '../fixtures/small-property.js';
import { NOW, textbookWorkspace } from '../fixtures/workspace.js';
import { operations, parameterNames } from './api-description.js';
import { routesOf, type Route } from './routes-of.js';
import { neverEnding } from '../fixtures/job-runners.js';

/** Requests per route; `npm run test:soak` sends all. */
const PER_ROUTE = process.env['INCOGNITA_SOAK_INPUTS'] === undefined ? 2 : Infinity;
const SEED = Number(process.env['INCOGNITA_TEST_SEED'] ?? 17);

/** What a part of an address or a parameter may be. */
const VALUES = [
  'BaTiO3',
  'A'.repeat(3000),
  '('.repeat(400) + 'H' + ')2'.repeat(400),
  '%00',
  '%1b%5d0;x%07%0d%0aX-Injected:%201',
  '..%2f..%2f..%2fetc%2fpasswd',
  '%2F%2Felsewhere.example%2F',
  '__proto__',
  'constructor',
  'toString',
  '%E0%A4%A',
  '%ff%fe',
  '9'.repeat(400),
  '-1',
  '1e308',
  'NaN',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  "'%20OR%201=1--",
  '%F0%9F%98%80',
  '%D8%00',
  '.',
  '%20',
  '*',
];

const QUERIES = [
  '?',
  '?%',
  '?__proto__=1&constructor=2&hasOwnProperty=3',
  '?a[b]=c&a[__proto__][x]=1',
  '?cursor=abc&cursor=%00',
  '?limit=1e308&top=-1&page_limit=9999999999999999999999&page_offset=NaN',
  `?${'x&'.repeat(1500)}`,
  '?lang=xx&lang=ja&theme=%3Cscript%3E&figure=%3Cscript%3E',
];

const METHODS = ['HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'POST', 'TRACE', 'PROPFIND', 'QUERY'];

/** Content type, body, and further headers. */
const BODIES: readonly (readonly [
  type: string | undefined,
  body: string,
  headers?: Readonly<Record<string, string>>,
])[] = [
  [undefined, ''],
  ['application/json', ''],
  ['application/json', 'null'],
  ['application/json', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ['application/json', '{"__proto__":{"formulas":["NaCl"]},"constructor":{"prototype":{"x":1}}}'],
  ['application/json', '{"formulas":{"length":1e9},"formula":1e999,"name":null,"table":[[]],"column":{}}'],
  ['application/json; charset=utf-7', '{}'],
  ['application/json', 'not gzip', { 'Content-Encoding': 'gzip' }],
  ['application/x-www-form-urlencoded', `${'a[b]'.repeat(1000)}=1&__proto__=2&formulas=%00&formula=%E0%A4%A`],
  [
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="file"; filename="../../a\u0000"\r\n\r\nformula\r\n',
  ],
  ['multipart/form-data', 'no boundary'],
  ['text/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
];

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const stuck = neverEnding();

let routes: readonly Route[];
let send: (sent: Sent, token?: string) => Promise<Answer>;
const reported: unknown[] = [];
const TOKEN = 'correct-horse-battery';

beforeAll(async () => {
  const { workspace, remove } = await textbookWorkspace();
  workspace.evaluations.save(evaluationReport, NOW);
  workspace.properties.save(smallProperty('gap'));
  const service = new Service(workspace);
  const jobs = new ServerJobs(workspace, stuck);
  const app = createApp(service, {
    web: createWebRouter(service, jobs),
    jobs,
    onError: (error) => reported.push(error),
  });
  routes = routesOf(app);
  const { server, handle } = createHttpServer({ tokenHash: hashToken(TOKEN) });
  handle(app);
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as { port: number };
  send = ({ method, path, headers, body }, token = TOKEN) =>
    new Promise((done, fail) => {
      const asked = ask(
        {
          port,
          host: '127.0.0.1',
          method,
          path,
          agent: false,
          headers: { ...headers, ...(token && { Authorization: `Bearer ${token}` }) },
        },
        (response) => {
          let text = '';
          response.setEncoding('latin1').on('data', (chunk: string) => (text += chunk));
          response.once('end', () => done({ status: response.statusCode!, headers: response.headers, body: text }));
          response.once('error', fail);
        },
      );
      asked.once('error', fail).end(body);
    });
  return async () => {
    jobs.stopAll();
    await new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
    remove();
  };
}, 60_000);

/** The requests that a route is tried with: all, or as many as fit into the time of the suite. */
function requestsOf({ method, path }: Route, random: () => number): Sent[] {
  const filled = (value: string): string => path.replaceAll(/:[a-z]+/g, () => value);
  const usual = path
    .replace(':list', 'ternary')
    .replace(':property', 'gap')
    .replaceAll(/:[a-z]+/g, 'BaTiO3');
  const all: Sent[] = [
    ...(path.includes(':') ? VALUES.map((value) => ({ method, path: filled(value) })) : []),
    ...QUERIES.map((query) => ({ method, path: usual + query })),
    ...parameterNames(path).flatMap((name) => VALUES.map((value) => ({ method, path: `${usual}?${name}=${value}` }))),
    ...METHODS.map((other) => ({ method: other, path: usual })),
    ...BODIES.map(([type, body, headers]) => ({
      method: method === 'GET' ? 'POST' : method,
      path: usual,
      body,
      headers: { ...(type && { 'Content-Type': type }), ...headers },
    })),
  ];
  return PER_ROUTE === Infinity
    ? all
    : Array.from({ length: PER_ROUTE }, () => all[Math.floor(random() * all.length)]!);
}

/** What an answer must never have; undefined if it is sound. */
function fault({ status, headers, body }: Answer): string | undefined {
  // Optional parts of OPTIMADE, other versions of it, and one job at a time.
  if (status >= 500 && ![501, 503, 553].includes(status)) return `status ${status}`;
  if (headers['x-injected'] !== undefined) return 'an injected header';
  if (/text\/html/.test(headers['content-type'] ?? '') && /<script>|<img src=x/i.test(body)) return 'a script';
  if (body.includes(resolve('.')) || /\n\s+at .+:\d+:\d+|node_modules|node:internal/.test(body))
    return 'a stack or a path';
  if (/json/.test(headers['content-type'] ?? '') && status >= 400 && body !== '' && !isJson(body)) return 'broken JSON';
  if ((headers.location ?? '/').startsWith('//') || /^[a-z]+:/.test(headers.location ?? '')) return 'a link elsewhere';
  return undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('every route of the application', () => {
  it('is found: those of the description, and the pages', () => {
    const paths = new Set(routes.map(({ method, path }) => `${method} ${path}`));
    const described = operations.map(
      ({ path, method }) => `${method.toUpperCase()} ${path.replaceAll(/\{([a-z]+)\}/g, ':$1')}`,
    );
    expect(described.filter((each) => !paths.has(each))).toEqual([]);
    expect(paths.size).toBeGreaterThan(described.length + 30);
  });

  it('answers hostile requests without a fault of its own', async () => {
    const random = seededRandom(SEED);
    const faults: string[] = [];
    for (const route of routes) {
      for (const sent of requestsOf(route, random)) {
        const asked = `seed ${SEED}: ${sent.method} ${sent.path.slice(0, 200)} ${sent.headers?.['Content-Type'] ?? ''} ${(sent.body ?? '').slice(0, 60)}`;
        const answer = await send(sent).catch((error: unknown) => String(error));
        const wrong = typeof answer === 'string' ? answer : fault(answer);
        if (wrong !== undefined)
          faults.push(`${wrong}: ${asked} ${typeof answer === 'string' ? '' : answer.body.slice(0, 200)}`);
      }
    }
    expect(faults).toEqual([]);
    expect(
      reported.filter((error) => !(error instanceof Error && 'code' in error && error.code === 'TOO_BUSY')),
    ).toEqual([]);
  }, 600_000);

  it('needs the token for any method, but for the health', async () => {
    const open: string[] = [];
    for (const { method, path } of routes) {
      const { status } = await send({ method, path: path.replaceAll(/:[a-z]+/g, 'x') }, '');
      if (status !== 401) open.push(`${method} ${path}`);
    }
    expect(open.sort()).toEqual(['GET /healthz', 'GET /readyz']);
  });

  it('is refused to pages of other sites if it is more than reading', async () => {
    const changing = routes.filter(({ method }) => method !== 'GET');
    expect(changing.length).toBeGreaterThan(8);
    const taken: string[] = [];
    for (const { method, path } of changing) {
      for (const headers of [
        { Origin: 'https://attacker.example' },
        { 'Sec-Fetch-Site': 'cross-site' },
        { Origin: 'null' },
      ]) {
        const { status } = await send({ method, path: path.replaceAll(/:[a-z]+/g, 'x'), headers });
        if (status !== 403) taken.push(`${method} ${path}`);
      }
    }
    expect(taken).toEqual([]);
  });
});
