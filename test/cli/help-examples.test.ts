import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createProgram } from '../../src/cli/program.js';
import { moveCommandFirst } from '../../src/cli/move-command-first.js';
import { publishSmallList } from '../fixtures/small-list.js';
import { NOW, textbookWorkspace } from '../fixtures/workspace.js';
import { runHere } from './run-here.js';
import { temporaryFolder } from './temporary-folder.js';

const folder = temporaryFolder();
const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

copyFileSync(fixture('textbook-compounds.csv'), join(folder, 'compounds.csv'));
writeFileSync(join(folder, 'lab.csv'), 'Compound,Remark\nNaCl,a\nKCl,b\n');

/** Commands whose examples are quick and need nothing but a workspace and files. Those of others are only read. */
const RUN = [
  'ingest',
  'entries',
  'work',
  'lists',
  'sources',
  'log',
  'verify',
  'export',
  'score',
  'explain',
  'config',
  'completion',
  'help',
];

/** The lines to type in the help of a command. */
function examplesOf(name: string): string[] {
  const command = createProgram().commands.find((each) => each.name() === name)!;
  let help = '';
  command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
  return [...help.matchAll(/^ {2}\$ (.*?)(?: {3,}.*)?$/gm)].map((match) => match[1]!);
}

/** The arguments of an example, without what the shell does with it. */
function argumentsOf(line: string): string[] {
  const typed = line
    .replace(/^.*\| /, '')
    .replace(/ [<>] \S+/g, '')
    .replace(/^(npm start --|npm run \w+ --)/, (start) => {
      return `incognita ${start.startsWith('npm start') ? 'start' : start.split(' ')[2]}`;
    });
  return [...typed.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)]
    .map(([, double, single, plain]) => double ?? single ?? plain!)
    .slice(1);
}

const commands = createProgram().commands.map((command) => command.name());

describe('the examples of the help', () => {
  it.each(commands.filter((name) => name !== 'help'))('are there for %s', (name) => {
    expect(examplesOf(name).length).toBeGreaterThan(0);
  });

  it.each(commands.flatMap((name) => examplesOf(name)))('can be read: %s', (line) => {
    const program = createProgram();
    for (const command of program.commands) command.action(() => {});
    const args = argumentsOf(line);
    expect(() => program.parse(moveCommandFirst(program, args), { from: 'user' })).not.toThrow();
  });

  it.each(RUN)('run: %s', async (name) => {
    const { dir, workspace, remove } = await textbookWorkspace();
    onTestFinished(remove);
    if (name === 'export') publishSmallList(workspace, { arity: 4, top: 5, now: NOW });
    workspace.entries.renameSource('textbook', name === 'sources' ? 'compounds' : 'mine', NOW);
    for (const line of examplesOf(name)) {
      const args = argumentsOf(line);
      // Standard input is tested with a process of its own, and nothing is left to remove from work.
      if (args.includes('-') || line.includes('work remove')) continue;
      const { status, stderr } = await runHere(args, { cwd: folder, env: { INCOGNITA_WORKSPACE: dir } });
      expect([line, status, stderr.includes('incognita:')]).toEqual([line, 0, false]);
    }
  });
});
