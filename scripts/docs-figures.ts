/**
 * Repeats the figures of docs/performance.md with `incognita bench --json`, and writes them into its table with the machine,
 * the versions and the command: npm run docs:figures, some minutes on a machine that does nothing else. The other tables of
 * docs/ were measured on lists that are not part of the repository; their pages say so.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BenchReport } from '../src/tasks/bench-report.js';
import { withFigures } from './tables/with-figures.js';

const PAGE = fileURLToPath(new URL('../docs/performance.md', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../bin/incognita.js', import.meta.url));

const json = execFileSync(process.execPath, [PROGRAM, 'bench', '--json', ...process.argv.slice(2)], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
  maxBuffer: 1e8,
});
writeFileSync(PAGE, withFigures(readFileSync(PAGE, 'utf8'), JSON.parse(json) as BenchReport));
