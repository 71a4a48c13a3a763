/**
 * Measures builds of all default lists and of some, each in a workspace of its own: seconds on the clock, of processor time, and the most
 * memory. Prints a Markdown table. Linux only.
 *
 * Run: npx tsx scripts/measure-builds.ts FILE [--parts 10000,20000,all] [--dir DIR] -- [BUILD OPTIONS] [-- BUILD OPTIONS ...]   (after npm run build)
 *      FILE is a list of compounds; each part is that many random lines of it, the same every time
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { seededRandom } from '../src/numerics/random.js';
import { count, markdownTable, significant } from './figures/markdown.js';
import { measureCommand } from './figures/measure-command.js';

const [own, ...builds] = split(process.argv.slice(2));
const { values, positionals } = parseArgs({
  args: own!,
  allowPositionals: true,
  options: { parts: { type: 'string', default: 'all' } },
});
const [file] = positionals;
if (file === undefined) throw new Error('Name a file of compounds.');

const PROGRAM = join(import.meta.dirname, '../bin/incognita.js');
const [header, ...lines] = parse(readFileSync(file)) as string[][];
const folder = mkdtempSync(join(tmpdir(), 'incognita-builds-'));
try {
  const rows: string[][] = [];
  for (const part of values.parts.split(',')) {
    const chosen = part === 'all' ? lines : some(Number(part));
    const table = join(folder, 'part.csv');
    writeFileSync(table, stringify([header!, ...chosen]));
    for (const options of builds.length > 0 ? builds : [[]]) {
      const workspace = join(folder, 'workspace');
      await measureCommand(process.execPath, [PROGRAM, 'ingest', table, '--workspace', workspace, '--quiet']);
      const cost = await measureCommand(process.execPath, [
        PROGRAM,
        'build',
        '--workspace',
        workspace,
        '--quiet',
        ...options,
      ]);
      rows.push([
        count(chosen.length),
        options.length === 0 ? 'all default lists' : `\`${options.join(' ')}\``,
        `${significant(cost.clock, 3)} s`,
        `${significant(cost.processor, 3)} s`,
        `${count(cost.memory)} MB`,
      ]);
      rmSync(workspace, { recursive: true });
    }
  }
  console.log(markdownTable(['rows of the file', 'build', 'clock', 'processor', 'peak memory'], rows));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** That many lines at random, in their order. */
function some(wanted: number): string[][] {
  const random = seededRandom(1);
  let left = wanted;
  return lines.filter((_, index) => random() * (lines.length - index) < left && left-- > 0);
}

/** Arguments in groups, with -- between them. */
function split(args: readonly string[]): string[][] {
  const groups: string[][] = [[]];
  for (const arg of args) {
    if (arg === '--') groups.push([]);
    else groups.at(-1)!.push(arg);
  }
  return groups;
}
