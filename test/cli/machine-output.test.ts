import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createProgram } from '../../src/cli/program.js';
import { Sqlite } from '../../src/sqlite.js';
import { emptyWorkspace, textbookWorkspace } from '../fixtures/workspace.js';
import { runHere } from './run-here.js';
import { temporaryFolder } from './temporary-folder.js';

const folder = temporaryFolder();
const noTable = join(folder, 'no-table.csv');
writeFileSync(noTable, 'x,y\n1,2\n');

/** The exit status in a workspace that is missing, that is empty, and whose lists are all damaged. */
type Statuses = readonly [missing: number, empty: number, damaged: number];

/** Every command that writes for programs, in each of its formats. One that a newer version has written gives 5. */
const COMMANDS: Readonly<Record<string, Statuses>> = {
  'lists --json': [4, 0, 0],
  'sources --json': [4, 0, 0],
  'log --json': [4, 0, 0],
  'verify --json': [4, 0, 5],
  'work --json': [4, 0, 0],
  'merge --json': [4, 4, 4],
  'entries --format csv': [4, 0, 0],
  'entries --format jsonl': [4, 0, 0],
  'entries --format optimade': [4, 0, 0],
  'export --arity 3 --format csv': [4, 4, 5],
  'export --arity 3 --format jsonl': [4, 4, 5],
  'score SrZrO3 --json': [4, 0, 5],
  'score SrZrO3 --format csv': [4, 0, 5],
  'score SrZrO3 Xx --format jsonl': [4, 2, 5],
  'explain SrZrO3 --json': [4, 0, 5],
  'next --json': [4, 0, 5],
  'outcomes list --json': [4, 0, 0],
  'outcomes export': [4, 0, 0],
  'property list --json': [4, 0, 0],
  'property predict gap NaCl --json': [4, 2, 2],
  'property predict gap NaCl --format csv': [4, 2, 2],
  'columns list ternary --json': [4, 4, 5],
  'series SrTiO3 --json': [0, 0, 5],
  'stability SrTiO3 --json': [0, 0, 0],
  'structures SrTiO3 --json': [0, 0, 0],
  'precursors SrTiO3 --json': [0, 0, 0],
  [`ingest ${noTable} --json`]: [3, 3, 3],
  [`ingest-energies ${noTable} --json`]: [3, 3, 3],
  [`evaluate --holdout ${noTable} --json`]: [4, 3, 3],
  'build --arity 5 --kind ionic --json': [4, 4, NaN],
};

/** Needs no workspace, or takes long and is tried elsewhere. */
const OTHERS = ['config', 'bench'];

it('every command with a format for programs is tried', () => {
  const named = new Set([...Object.keys(COMMANDS).map((words) => words.split(' ')[0]!), ...OTHERS]);
  const machine = createProgram().commands.filter(({ options }) =>
    options.some(({ long, argChoices }) => long === '--json' || (long === '--format' && argChoices?.includes('csv'))),
  );
  expect(machine.map((command) => command.name()).filter((name) => !named.has(name))).toEqual([]);
});

/** What is no line, value or table of the format in which a command writes; undefined if it is. */
function fault(words: string, stdout: string): string | undefined {
  if (stdout === '') return undefined;
  try {
    if (words.includes('--json')) JSON.parse(stdout);
    else if (/jsonl|optimade/.test(words)) for (const line of stdout.trimEnd().split('\n')) JSON.parse(line);
    else parse(stdout, { columns: true });
    return undefined;
  } catch (error) {
    return `${words}: ${String(error)}`;
  }
}

async function missing(): Promise<string> {
  return join(temporaryFolder(), 'none');
}

async function empty(): Promise<string> {
  const { dir, workspace, remove } = emptyWorkspace();
  workspace.close();
  onTestFinished(remove);
  return dir;
}

async function damaged(): Promise<string> {
  const { dir, workspace, remove } = await textbookWorkspace();
  for (const { id } of workspace.lists.all()) rmSync(join(dir, `lists/${id}.sqlite`));
  onTestFinished(remove);
  return dir;
}

async function newer(): Promise<string> {
  const dir = await empty();
  const db = new Sqlite(join(dir, 'incognita.sqlite'));
  db.pragma(`user_version = ${Number(db.pragma('user_version', { simple: true })) + 1}`);
  db.close();
  return dir;
}

describe('standard output has nothing but what is for programs, and the exit status is that of the docs', () => {
  it.each([
    ['missing', missing, 0],
    ['empty', empty, 1],
    ['with damaged lists only', damaged, 2],
    ['of a newer version', newer, undefined],
  ] as const)('in a workspace that is %s', async (_name, make, place) => {
    const dir = await make();
    const wrong: string[] = [];
    for (const [words, statuses] of Object.entries(COMMANDS)) {
      const wanted = place === undefined ? 5 : statuses[place];
      if (Number.isNaN(wanted)) continue;
      const { status, stdout, stderr } = await runHere([...words.split(' '), '--workspace', dir]);
      if (status !== wanted) wrong.push(`${words}: ${status}, not ${wanted}: ${stderr}`);
      // What is wrong with one formula is said in its row as well.
      if (status !== 0 && stdout !== '' && !/^(?:verify|score .* Xx)/.test(words)) wrong.push(`${words}: ${stdout}`);
      const broken = fault(words, stdout);
      if (broken !== undefined) wrong.push(broken);
      // A refusal is one sentence or more, without a stack, and of nothing inside the program.
      if (status !== 0 && !/^incognita: .*[.)]$/m.test(stderr)) wrong.push(`${words}: ${stderr}`);
      if (/inside Incognita|^ {4}at /m.test(stderr)) wrong.push(`${words}: ${stderr}`);
    }
    expect(wrong).toEqual([]);
  });
});
