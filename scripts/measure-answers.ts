/**
 * Measures how long a server takes to say what competes with a composition, what it is made from and which structure it may have: the first answer for each
 * composition, and a later one. Prints a Markdown table of milliseconds on the clock and of processor time of the server, all threads together.
 *
 * Run: npx tsx scripts/measure-answers.ts DIR [LIST] [COUNT]    (after npm run build)
 *      DIR is a workspace, LIST a list of it (ternary by default), of which COUNT (40) candidates are asked about, ranks 1 to 1,000 evenly
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { serverAddress } from './figures/server-address.js';

const [dir, list = 'ternary', count = '40'] = process.argv.slice(2) as [string, string?, string?];
const QUESTIONS = ['stability', 'precursors', 'structures'] as const;
/** Seconds in which a server loads what the first visitors would wait for, at the most; before that it is idle for two. */
const WARM_UP = 180;
const IDLE_MS = 50;
const TICK_MS = 10;

const main = join(import.meta.dirname, '../bin/incognita.js');
const server = spawn(process.execPath, [main, 'serve', '--port', '0', '--workspace', dir], {
  stdio: ['ignore', 'pipe', 'pipe'],
});
try {
  const origin = await serverAddress(server);
  for (let second = 0, idle = 0; second < WARM_UP && idle < 2; second++) {
    const before = processorMs();
    await pause(1000);
    idle = processorMs() - before < IDLE_MS ? idle + 1 : 0;
  }
  const page = await read(`${origin}/v1/lists/${list}/compositions?limit=1000`);
  const all = (page as { data: { formula: string }[] }).data.map(({ formula }) => formula);
  const step = Math.max(1, Math.floor(all.length / Number(count)));
  const formulas = all.filter((_, index) => index % step === 0).slice(0, Number(count));
  console.log(
    '| question | answer | median ms | 95 % ms | longest ms | mean processor ms |\n| --- | --- | --- | --- | --- | --- |',
  );
  for (const question of QUESTIONS) {
    for (const answer of ['first', 'later']) {
      const before = processorMs();
      const times: number[] = [];
      for (const formula of formulas) {
        const begin = performance.now();
        await read(`${origin}/v1/compositions/${formula}/${question}`);
        times.push(performance.now() - begin);
      }
      const spent = (processorMs() - before) / times.length;
      times.sort((a, b) => a - b);
      const at = (share: number): string =>
        times[Math.min(times.length - 1, Math.floor(share * times.length))]!.toFixed(0);
      console.log(`| ${[question, answer, at(0.5), at(0.95), at(1), spent.toFixed(0)].join(' | ')} |`);
    }
  }
} finally {
  server.kill();
}

async function read(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** Processor time of the server so far, as Linux counts it. */
function processorMs(): number {
  const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}
