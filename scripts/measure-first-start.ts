/**
 * Measures a first start in an empty folder: time to the first list and to all of them, processor time and memory of the whole, and how
 * long pages and rows of ternaries take meanwhile; then the same of a second start that has nothing to build. Prints Markdown. Linux only.
 *
 * Run: npx tsx scripts/measure-first-start.ts [--dir DIR]   (after npm run build)
 *      DIR gets the workspace, and keeps it; without it a temporary folder is used and removed
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { count, markdownTable, significant } from './figures/markdown.js';
import { serverAddress } from './figures/server-address.js';
import { costOfTree } from './figures/cost-of-tree.js';
import type { CommandCost } from './figures/measure-command.js';

const { values } = parseArgs({ options: { dir: { type: 'string' } } });
const PROGRAM = join(import.meta.dirname, '../bin/incognita.js');
const PATHS = [
  '/?list=ternary',
  '/v1/lists/ternary/compositions?limit=50',
  '/?list=ternary&elements=Li',
  '/v1/lists/ternary/compositions?elements=O&limit=50',
];
const PAUSE_MS = 200;
/** Between two lists nothing may be built for a moment. */
const QUIET_TURNS = 10;
/** A second start is asked as many questions as a first one is in so many seconds. */
const SECOND_START_SECONDS = 60;

interface Start {
  /** Seconds until the server answered. */
  readonly ready: number;
  /** Seconds until no list was missing; null if that was not waited for. */
  readonly complete: number | null;
  readonly cost: Omit<CommandCost, 'clock'>;
  /** Milliseconds of each answer with status 200, ascending. */
  readonly times: readonly number[];
  readonly refused: number;
}

const folder = values.dir ?? mkdtempSync(join(tmpdir(), 'incognita-start-'));
try {
  const first = await start();
  const second = await start(SECOND_START_SECONDS);
  const requests = ({ times, refused }: Start): string =>
    `median ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms, p99 ${at(times, 0.99)} ms of ${count(times.length)}; ${refused} refused`;
  console.log(
    markdownTable(
      ['', 'first start', 'second start'],
      [
        ['answers after', `${significant(first.ready, 3)} s`, `${significant(second.ready, 3)} s`],
        ['all lists are there after', `${significant(first.complete!, 3)} s`, '-'],
        ['processor time', `${significant(first.cost.processor, 3)} s`, `${significant(second.cost.processor, 3)} s`],
        ['peak memory', `${count(first.cost.memory)} MB`, `${count(second.cost.memory)} MB`],
        ['pages and rows of ternaries meanwhile', requests(first), requests(second)],
      ],
    ),
  );
} finally {
  if (values.dir === undefined) rmSync(folder, { recursive: true, force: true });
}

/** Starts the program and asks it for pages until no list is missing, or for so many seconds. */
async function start(seconds = Infinity): Promise<Start> {
  const begun = performance.now();
  const since = (): number => (performance.now() - begun) / 1000;
  const child = spawn(process.execPath, [PROGRAM, 'start', '--workspace', join(folder, 'workspace'), '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const origin = await serverAddress(child);
    const ready = since();
    const times: number[] = [];
    let refused = 0;
    let complete: number | null = null;
    let quiet = 0;
    const costs = costOfTree(child.pid!);
    for (let turn = 0; complete === null && since() < ready + seconds; turn++) {
      const asked = performance.now();
      const response = await fetch(`${origin}${PATHS[turn % PATHS.length]!}`);
      await response.arrayBuffer();
      if (response.ok) times.push(performance.now() - asked);
      else refused++;
      quiet = seconds === Infinity && !(await isBuilding(origin)) ? quiet + 1 : 0;
      if (quiet === QUIET_TURNS) complete = since();
      await pause(PAUSE_MS);
    }
    const cost = costs();
    return { ready, complete, cost, times: times.sort((a, b) => a - b), refused };
  } finally {
    const ended = child.exitCode === null ? once(child, 'exit') : undefined;
    child.kill('SIGTERM');
    await ended;
  }
}

/** True while lists are built, or wait to be. */
async function isBuilding(origin: string): Promise<boolean> {
  const { building } = (await (await fetch(`${origin}/readyz`)).json()) as { building: readonly unknown[] };
  return building.length > 0;
}

function at(sorted: readonly number[], share: number): string {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(0);
}
