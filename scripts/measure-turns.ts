/**
 * Measures how long a server keeps all others waiting: the longest pass of the event loop of its main thread, in processor time, while it starts and for the
 * hardest requests of each route (test/api/hard-requests.ts). Prints Markdown. Linux only.
 *
 * Run: npx tsx scripts/measure-turns.ts DIR [LIST] [ROUTES]    (after npm run build)
 *      DIR is a workspace, LIST a list of it (the newest by default), ROUTES a regular expression of the names of those that are asked
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BATCH_FORMULAS } from '../src/service/scores/read-batch-form.js';
import { hardRequests, sendHard } from '../test/api/hard-requests.js';
import { serverAddress } from './figures/server-address.js';

const [dir, chosen = 'latest', routes = ''] = process.argv.slice(2) as [string, string?, string?];
/** The server is loading what first visitors need as long as it takes so much of a second of processor time; at the most for so many seconds. */
const IDLE = 0.05;
const WARM_UP = 240;
/** In which the passes after an answer are over. */
const SETTLE_MS = 60;

const folder = mkdtempSync(join(tmpdir(), 'incognita-turns-'));
const file = join(folder, 'turns');
const preload = join(import.meta.dirname, 'note-turns.js');
const main = join(import.meta.dirname, '../bin/incognita.js');
const server = spawn(
  process.execPath,
  ['--import', preload, main, 'serve', '--port', '0', '--workspace', dir, '--query-seconds', '300'],
  { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, INCOGNITA_TURNS: file } },
);
try {
  const origin = await serverAddress(server);
  const listening = Date.now();
  for (let second = 0, idle = 0; second < WARM_UP && idle < 3; second++) {
    const before = processorSeconds();
    await pause(1000);
    idle = processorSeconds() - before < IDLE ? idle + 1 : 0;
  }
  console.log('| route | longest pass ms | answer of it | status | MB |\n| --- | --- | --- | --- | --- |');
  row('start, before it listens', longest(0, listening - 1), '', '', 0);
  row('start, after that', longest(listening, Infinity), '', '', 0);
  const { data } = (await (await fetch(`${origin}/v1/lists/${chosen}`)).json()) as {
    data: { id: string; models: { name: string }[] };
  };
  const sorts = ['-rank', 'formula', '-formula', ...data.models.flatMap(({ name }) => [`raw_${name}`, `-raw_${name}`])];
  const all = hardRequests({ list: data.id, sorts, scores: 1_000, batch: BATCH_FORMULAS.most });
  const found = {};
  for (const [route, requests] of Object.entries(all)) {
    if (!new RegExp(routes).test(route)) continue;
    let worst = { turn: -1, path: '', status: 0, bytes: 0 };
    const refused = new Set<number>();
    for (const request of requests) {
      const begin = Date.now();
      const { status, bytes } = await sendHard(origin, request, found);
      await pause(SETTLE_MS);
      if (status >= 300) refused.add(status);
      const turn = longest(begin, Infinity);
      if (turn > worst.turn) worst = { turn, path: request.path, status, bytes };
    }
    row(route, worst.turn, worst.path, [worst.status, ...refused].join(' '), worst.bytes);
  }
} finally {
  server.kill();
  rmSync(folder, { recursive: true });
}

function row(route: string, turn: number, path: string, status: string, bytes: number): void {
  console.log(
    `| ${[route, turn.toFixed(0), path.slice(0, 120).replaceAll('|', '\\|'), status, (bytes / 1e6).toFixed(2)].join(' | ')} |`,
  );
}

/** The longest pass of those that ended between two times. */
function longest(from: number, to: number): number {
  const passes = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number));
  return Math.max(0, ...passes.flatMap(([turn, end]) => (end! >= from && end! <= to ? [turn!] : [])));
}

/** Of all threads of the server so far. */
function processorSeconds(): number {
  const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
