/**
 * Repeats the figures of docs/ that a command gives and writes them into the pages, with the version and the command:
 *
 *     npm run docs:figures [-- --only bench,first-start,growth,builds,lists,pages,answers,first-rows,built-in-lists,collection,kinds,properties,property-costs] [--folder DIR]
 *
 * An hour and a half on a machine that does nothing else. Workspaces are made in DIR, and used again if they are there. `builds`, `built-in-lists`,
 * `collection` and `kinds` read lists of compounds that are not part of the repository, from the folder `data` of INCOGNITA_SHARED, and are left out without it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { EvaluationReport } from '../src/evaluation/types.js';
import type { BenchReport } from '../src/tasks/bench-report.js';
import { version } from '../src/version.js';
import { withBenchFigures } from './figures/bench-figures.js';
import { listTable, modelTables, scoreTables } from './figures/evaluation-figures.js';
import { withPart } from './figures/page-part.js';
import { propertyTable, type PropertyFit } from './figures/property-figures.js';

const { values } = parseArgs({ options: { only: { type: 'string' }, folder: { type: 'string' } } });
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'incognita-figures-'));
const shared = process.env['INCOGNITA_SHARED'];
const TSX = fileURLToPath(import.meta.resolve('tsx/cli'));
const PROGRAM = fileURLToPath(new URL('../bin/incognita.js', import.meta.url));

const FIGURES: Readonly<Record<string, () => void>> = {
  bench: () => {
    const report = json<BenchReport>('bench', '--json');
    rewrite('performance', (page) => withBenchFigures(page, report));
  },
  'first-start': () => measured('first-start', ['measure-first-start.ts', '--dir', folder]),
  growth: () => measured('growth', ['measure-builds.ts', 'data/materials-project.csv', '--parts', '10000,20000,all']),
  builds: () => measured('builds', ['measure-builds.ts', sharedFile('known.csv'), ...'-- --arity 3,4 --'.split(' ')]),
  lists: () => measured('lists', ['measure-lists.ts', '--rows', '5000000', '--requests', '1000', '--dir', large()]),
  pages: () =>
    measured('pages', ['measure-pages.ts', '--dir', large(), '--list', '4', '--clicks', '40', '--loads', '4']),
  answers: () => measured('answers', ['measure-answers.ts', builtIn(), 'ternary', '60']),
  'property-costs': () => measured('property-costs', ['measure-properties.ts']),
  'first-rows': () => {
    const out = join(folder, 'release');
    incognita('release', '--workspace', builtIn(), '--out', out);
    writeFileSync(pageFile('first-rows'), readFileSync(join(out, 'first-rows.md')));
  },
  'built-in-lists': () => {
    const question = [
      '--second',
      'second-database.csv',
      '--arity',
      '3,4',
      '--kind',
      'ionic,all',
      '--models',
      'popularity',
    ];
    const report = evaluation(builtIn(), question);
    const command = `npx incognita evaluate ${question.join(' ')}`;
    rewrite('evaluation', (page) => withPart(page, 'built-in-lists', made(command, listTable(report))));
    rewrite('evaluation', (page) => withPart(page, 'built-in-scores', made(command, scoreTables(report, [3, 4]))));
  },
  collection: () => {
    const later = ['--holdout', 'later.csv', '--second', 'second-database.csv', '--neutral', 'later.csv'];
    const question = [...later, '--arity', '2,3,4,5', '--kind', 'ionic,all'];
    const report = evaluation(collection(), question);
    const command = `npx incognita build && npx incognita evaluate ${question.join(' ')}`;
    rewrite('models', (page) => withPart(page, 'models', made(command, modelTables(report))));
    rewrite('models', (page) => withPart(page, 'published-lists', made(command, listTable(report))));
    rewrite('evaluation', (page) => withPart(page, 'collection-scores', made(command, scoreTables(report, [3, 4]))));
  },
  kinds: () => {
    const hidden = ['known.csv', 'later.csv', 'second-database.csv'].map(sharedFile);
    run(['measure-coverage.ts', ...hidden.slice(0, 2), '--write']);
    run(['measure-kind-hits.ts', ...hidden, collection(), onRequest(), '--write']);
  },
  properties: () => {
    const tables = [
      {
        name: 'enthalpy',
        table: 'data/measured-formation-enthalpies.csv',
        column: 'energy',
        unit: 'eV/atom',
        more: ['--per-atom'],
      },
      {
        name: 'gap',
        table: 'data/measured-band-gaps.csv',
        column: 'band_gap_eV',
        unit: 'eV',
        more: ['--folds', 'fold'],
      },
    ];
    const commands: string[] = [];
    const fits = tables.map(({ name, table, column, unit, more }) => {
      const args = ['property', 'fit', name, table, '--column', column, '--unit', unit, ...more];
      commands.push(`npx incognita ${args.join(' ')}`);
      return {
        table,
        unit,
        fit: json<{ data: PropertyFit }>(...args, '--workspace', join(folder, 'properties'), '--json').data,
      };
    });
    rewrite('properties', (page) => withPart(page, 'properties', made(commands.join('\n'), propertyTable(fits))));
  },
};

const NEED_SHARED = new Set(['builds', 'built-in-lists', 'collection', 'kinds']);

for (const name of values.only?.split(',') ?? Object.keys(FIGURES)) {
  const make = FIGURES[name];
  if (!make) throw new Error(`There are no figures ${name}; there are ${Object.keys(FIGURES).join(', ')}.`);
  if (NEED_SHARED.has(name) && !shared) process.stderr.write(`${name}: left out, INCOGNITA_SHARED is not set\n`);
  else make();
}

/** Figures with what they were made by. */
function made(command: string, tables: string): string {
  return `Incognita ${version}:\n\n\`\`\`text\n${command}\n\`\`\`\n\n${tables}`;
}

function pageFile(page: string): string {
  return fileURLToPath(new URL(`../docs/${page}.md`, import.meta.url));
}

function rewrite(page: string, change: (text: string) => string): void {
  writeFileSync(pageFile(page), change(readFileSync(pageFile(page), 'utf8')));
}

function incognita(...args: readonly string[]): string {
  process.stderr.write(`incognita ${args.join(' ')}\n`);
  return execFileSync(process.execPath, [PROGRAM, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e9,
  });
}

function json<T>(...args: readonly string[]): T {
  return JSON.parse(incognita(...args)) as T;
}

/** What a script of scripts/ prints. */
function run([script, ...args]: readonly [string, ...string[]]): string {
  const words = [join('scripts', script), ...args];
  process.stderr.write(`${words.join(' ')}\n`);
  return execFileSync(process.execPath, [TSX, ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Writes what a script of scripts/ prints into the page of performance. */
function measured(part: string, [script, ...args]: readonly [string, ...string[]]): void {
  const found = run([script, ...args]);
  // Folders and files of this machine are not for the page.
  const shown = [join('scripts', script), ...args].map((word) =>
    word.startsWith(folder) ? 'DIR' : word.startsWith(sharedFile('')) ? basename(word) : word,
  );
  rewrite('performance', (page) => withPart(page, part, made(`npx tsx ${shown.join(' ')}`, found)));
}

function evaluation(workspace: string, question: readonly string[]): EvaluationReport {
  const files = question.map((word) => (word.endsWith('.csv') ? sharedFile(word) : word));
  return json<EvaluationReport>('evaluate', ...files, '--workspace', workspace, '--json');
}

function sharedFile(name: string): string {
  return join(shared ?? '', 'data', name);
}

/** A workspace for a large list of generated compositions, which the scripts that need it write. */
function large(): string {
  return join(folder, 'large');
}

/** A workspace with all default lists from the built-in data; a first start leaves one. */
function builtIn(): string {
  const workspace = join(folder, 'workspace');
  if (!existsSync(workspace)) incognita('release', '--workspace', workspace, '--out', join(folder, 'release'));
  return workspace;
}

/** A workspace with all default lists from 30,549 compounds of one collection. */
function collection(): string {
  const workspace = join(folder, 'collection');
  if (!existsSync(workspace)) {
    incognita('ingest', sharedFile('known.csv'), '--workspace', workspace);
    incognita('build', '--workspace', workspace);
  }
  return workspace;
}

/** A workspace with lists from the same compounds that are made on request only. */
function onRequest(): string {
  const workspace = join(folder, 'on-request');
  if (!existsSync(workspace)) {
    incognita('ingest', sharedFile('known.csv'), '--workspace', workspace);
    const build = (arities: string, kind: string) =>
      incognita('build', '--arity', arities, '--kind', kind, '--workspace', workspace);
    build('3,4', 'hydrogen');
    build('4', 'polyanionic');
  }
  return workspace;
}
