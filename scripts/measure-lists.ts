/**
 * Makes a large list of generated compositions through the project's own writer and measures it: time and memory to write it,
 * bytes on the disk, time to open it, and how long the HTTP server takes for a mixed load and for downloads. Prints Markdown.
 *
 * Run: npx tsx scripts/measure-lists.ts [--rows 5000000] [--models blend,substitution] [--requests 2000] [--dir DIR]
 *      DIR gets the workspace, and keeps it; without it a temporary folder is used and removed.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createApp } from '../src/api/create-app.js';
import { warmUp } from '../src/cli/warm-up.js';
import { seededRandom, type Random } from '../src/numerics/random.js';
import { Service } from '../src/service/service.js';
import type { ListRow } from '../src/rows/list-row.js';
import type { ListMetadata } from '../src/store/types.js';
import { Workspace } from '../src/store/workspace.js';
import { generatedDescription, generatedRows } from './generated-rows.js';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '5000000' },
    models: { type: 'string', default: 'blend,substitution' },
    requests: { type: 'string', default: '2000' },
    dir: { type: 'string' },
  },
});
const models = values.models.split(',');
const dir = values.dir ?? mkdtempSync(join(tmpdir(), 'incognita-lists-'));

try {
  const workspace = Workspace.open(dir);
  if (workspace.lists.all().length === 0) write(workspace, Number(values.rows));
  workspace.close();
  await serve();
} finally {
  if (values.dir === undefined) rmSync(dir, { recursive: true, force: true });
}

function write(workspace: Workspace, count: number): void {
  const writer = workspace.lists.begin(4);
  // Rows are made in batches whose time does not count: making them is the caller's work.
  let writing = 0;
  let cpu = 0;
  let batch: Omit<ListRow, 'rank'>[] = [];
  const timed = (work: () => void) => {
    const [start, before] = [performance.now(), process.cpuUsage()];
    work();
    writing += performance.now() - start;
    const used = process.cpuUsage(before);
    cpu += (used.user + used.system) / 1000;
  };
  const flush = () => {
    timed(() => batch.forEach((row) => writer.append(row)));
    batch = [];
  };
  for (const row of generatedRows(count, models)) if (batch.push(row) === 20_000) flush();
  flush();
  const appended = writing;
  let list: ListMetadata | undefined;
  timed(() => (list = writer.publish(generatedDescription(count, models), new Date())));
  const bytes = statSync(join(dir, 'lists', `${list!.id}.sqlite`)).size;
  console.log(
    `| rows | models | seconds to write (of them at the end) | processor seconds | rows a second | bytes a row | peak memory |`,
  );
  console.log(`| --- | --- | --- | --- | --- | --- | --- |`);
  console.log(
    `| ${count} | ${models.length} | ${seconds(writing)} (${seconds(writing - appended)}) | ${seconds(cpu)} | ${Math.round(count / (writing / 1000))} | ${(bytes / count).toFixed(1)} | ${Math.round(process.resourceUsage().maxRSS / 1024)} MB |\n`,
  );
}

async function serve(): Promise<void> {
  const workspace = Workspace.open(dir, { readonly: true });
  const start = performance.now();
  workspace.lists.open('quaternary');
  console.log(`Opened in ${(performance.now() - start).toFixed(1)} ms.\n`);
  // Besides the time, the processor time from the arrival of a request to its answer: what other work on the machine leaves alone.
  const durations = new Map<string, [wall: number, processor: number][]>();
  let kind = '';
  const service = new Service(workspace);
  const warming = performance.now();
  // As `serve` does when it starts.
  await warmUp(service, new AbortController().signal);
  console.log(`Warmed up in ${seconds(performance.now() - warming)} s.\n`);
  const app = createApp(service);
  const server = createServer((request, response) => {
    const [begun, before, key] = [performance.now(), process.cpuUsage(), kind];
    response.once('finish', () => {
      const { user, system } = process.cpuUsage(before);
      const taken: [number, number] = [performance.now() - begun, (user + system) / 1000];
      durations.set(key, [...(durations.get(key) ?? []), taken]);
    });
    app(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const random = seededRandom(7);
  const ask = async (path: string) => {
    const response = await fetch(`${url}${path}`);
    if (response.status !== 200) throw new Error(`${path}: ${await response.text()}`);
    return (await response.json()) as { links: { next: string | null } };
  };
  for (let i = 0; i < Number(values.requests); i++) {
    const filters = someFilters(random);
    kind = 'first page';
    let page = await ask(`/v1/lists/quaternary/compositions?${filters}`);
    kind = 'next page';
    for (let turn = 0; turn < 2 && page.links.next !== null; turn++) page = await ask(page.links.next);
    if (i % 4 === 0) {
      kind = 'counts by element';
      await ask(`/v1/lists/quaternary/elements?${filters.replace(/&?sort=[^&]*/, '')}`);
    }
  }
  report(durations);
  for (const format of ['csv', 'jsonl', 'parquet']) {
    for (const query of ['top=1000000', 'elements=Li,O']) {
      const [begun, before] = [performance.now(), process.cpuUsage()];
      const bytes = await download(`${url}/v1/lists/quaternary/download.${format}?${query}`);
      const { user, system } = process.cpuUsage(before);
      console.log(
        `${format} ${query}: ${(bytes / 1e6).toFixed(0)} MB in ${seconds(performance.now() - begun)} s, ${seconds((user + system) / 1000)} s of processor time`,
      );
    }
  }
  console.log(`Peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB.`);
  server.closeAllConnections();
  server.close();
  workspace.close();
}

/** How many bytes an address has, taken as curl takes them: fetch would ask for gzip and spend more on it than the server. */
function download(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(address, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.once('end', () => resolve(bytes)).once('error', reject);
    }).once('error', reject);
  });
}

/** One to three conditions at random, and an order now and then. */
function someFilters(random: Random): string {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const metals = ['Li', 'Na', 'Ca', 'Ba', 'Fe', 'Co', 'La', 'Y', 'Ti', 'Zr', 'Sn', 'Nb', 'W', 'Cu', 'Re'];
  const anions = ['O', 'F', 'S', 'Cl', 'Se', 'N'];
  const kinds: (() => string)[] = [
    () => `elements=${pick(metals)}`,
    () => `elements=${[...new Set([pick(metals), pick(anions)])].join(',')}`,
    () => `exclude=${['Pb', 'Cd', 'Tl', 'Be', 'Th', 'U', pick(metals)].join(',')}`,
    () => `any_of=${[...new Set([pick(metals), pick(metals), pick(metals)])].join(',')}`,
    () => `chemical_system=${pick(metals)}-*-*-${pick(anions)}`,
    () => `chemical_system=${pick(metals)}-*-*-*`,
    () => `anonymous_formula=${pick(['ABC2D', 'A6B2CD', 'A7B2C2D', 'A5BCD', 'A9B3C2D'])}`,
    () => `formula=${pick(metals)}**2${pick(anions)}${pick([4, 5, 6, 7])}`,
    () => `anion=${pick(anions)}`,
    () => `ions=${pick(['Fe3%2B', 'Fe2%2B', 'Li%2B', 'Cu2%2B', 'O2-', 'F-'])}`,
    () => `charge_max=${pick([2, 3, 4, 5])}`,
    () => `score_min=${(random() * 0.5).toFixed(3)}`,
  ];
  const chosen = new Map<string, string>();
  for (let n = 1 + Math.floor(random() * 3); n > 0; n--) {
    const condition = pick(kinds)();
    chosen.set(condition.split('=')[0]!, condition);
  }
  // What is excluded cannot be asked for as well.
  if (chosen.has('elements')) chosen.delete('exclude');
  if (random() < 0.4)
    chosen.set('sort', `sort=${pick(['-rank', 'formula', '-formula', `raw_${models[0]}`, `-raw_${models[0]}`])}`);
  return [...chosen.values()].join('&');
}

function report(durations: ReadonlyMap<string, readonly (readonly [wall: number, processor: number])[]>): void {
  console.log('| what | requests | median ms | p95 | p99 | processor: median ms | p95 | p99 | most |');
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const [name, times] of durations) {
    const at = (column: 0 | 1, share: number) => {
      const sorted = times.map((time) => time[column]).sort((a, b) => a - b);
      return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(1);
    };
    const wall = [0.5, 0.95, 0.99].map((share) => at(0, share));
    const processor = [0.5, 0.95, 0.99, 1].map((share) => at(1, share));
    console.log(`| ${[name, times.length, ...wall, ...processor].join(' | ')} |`);
  }
  console.log('');
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}
