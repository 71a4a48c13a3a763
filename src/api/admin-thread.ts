import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import type { AdminOutcome, AdminReport, AdminStart } from './admin-message.js';
import { hostName, isLoopback } from './host-name.js';
import { hasToken } from './token.js';
import { closeIfUnfinished, isLingering } from './unfinished-body.js';

/** The main thread reports each second; after this time without a word it is not healthy. */
const SILENT_MS = 10_000;

const { host, port, tokenHash } = workerData as AdminStart;
let report: AdminReport | undefined;
let heard = performance.now();

parentPort!.on('message', (message: AdminReport) => {
  report = message;
  heard = performance.now();
});

const server = createServer((request, response) => {
  if (isLingering(request)) return;
  closeIfUnfinished(request, response);
  const [path] = (request.url ?? '').split('?');
  const silent = (performance.now() - heard) / 1000;
  const { address } = server.address() as AddressInfo;
  // A page whose own name leads to this machine (DNS rebinding) learns nothing.
  if (isLoopback(address) && !isLoopback(hostName(request.headers.host) ?? ''))
    return send(response, 421, 'text/plain', '');
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'text/plain', '');
  switch (path) {
    case '/healthz': {
      const alive = silent * 1000 < SILENT_MS;
      const state = { status: alive ? 'ok' : 'silent', main_thread_silent_seconds: Math.round(silent * 10) / 10 };
      return send(response, alive ? 200 : 503, 'application/json', `${JSON.stringify(state)}\n`);
    }
    case '/readyz':
      if (report) return send(response, report.ready ? 200 : 503, 'application/json', report.readiness);
      return send(response, 503, 'application/json', '{"status":"starting"}\n');
    case '/metrics': {
      if (tokenHash && !hasToken(request, tokenHash)) return send(response, 401, 'text/plain', '');
      const name = 'incognita_main_thread_silent_seconds';
      const own = `# HELP ${name} Since the main thread last reported.\n# TYPE ${name} gauge\n${name} ${silent}\n`;
      return send(response, 200, 'text/plain; version=0.0.4; charset=utf-8', (report?.metrics ?? '') + own);
    }
    default:
      return send(response, 404, 'text/plain', '');
  }
});

function send(response: ServerResponse, status: number, type: string, body: string): void {
  const wanted = status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {};
  const headers = { 'Content-Type': type, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...wanted };
  response.writeHead(status, headers).end(body);
}

function tell(outcome: AdminOutcome): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
  parentPort!.postMessage(outcome);
}

server.headersTimeout = SILENT_MS;
server.requestTimeout = SILENT_MS;
server.once('error', (error: NodeJS.ErrnoException) => {
  tell({ kind: 'failed', code: error.code ?? '', reason: error.message });
});
server.listen(port, host, () => tell({ kind: 'listening', port: (server.address() as AddressInfo).port }));
