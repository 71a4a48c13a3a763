import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/cli/program.js';
import { version } from '../../src/version.js';
import { cleanEnvironment, PROGRAM, runCli } from './run-cli.js';
import { runHere } from './run-here.js';
import { startProcess } from '../fixtures/start-process.js';

/** What scripts outside rely on. */
const CONTRACT: readonly [command: string, options: string[]][] = [
  ['ingest', ['--source', '--format', '--workspace']],
  ['entries', ['--source', '--format', '--workspace']],
  ['build', ['--arity', '--top', '--models', '--seed', '--threads', '--json', '--workspace']],
  ['lists', ['--workspace']],
  ['export', ['--arity', '--top', '--elements', '--format', '--out', '--include-known', '--workspace']],
  ['score', ['--json', '--workspace']],
  ['explain', ['--workspace']],
  ['evaluate', ['--holdout', '--arity', '--models', '--json', '--workspace']],
  ['serve', ['--host', '--port', '--workspace']],
  ['start', ['--port', '--workspace']],
];

describe('the command line', () => {
  it.each(CONTRACT)('%s has the options that scripts rely on', (name, options) => {
    const command = createProgram().commands.find((each) => each.name() === name);
    expect(command?.options.map((option) => option.long)).toEqual(expect.arrayContaining(options));
  });

  it.each(CONTRACT.map(([name]) => name))('%s --help shows every option and an example', (name) => {
    const command = createProgram().commands.find((each) => each.name() === name)!;
    let help = '';
    command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
    for (const option of command.options) expect(help).toContain(`  ${option.flags} `);
    expect(help).toMatch(/Examples:\n {2}\$ (incognita|npm start)/);
  });

  it('says what to do if the system lets it open too few files', async () => {
    const { status, stderr } = await runUnderLimit('ulimit -n 64');
    // Node.js 22 and later open few enough.
    if (status === 4) return expect(stderr).toContain('There is no workspace');
    return expect({ status, stderr }).toEqual({
      status: 3,
      stderr: 'incognita: too many files are open; raise the limit with `ulimit -n 1024`.\n',
    });
  });

  it('shows help on standard output, with status 0', async () => {
    const { status, stdout, stderr } = await runHere(['export', '--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('--include-known');
  });

  it('shows the commands without any argument, as an error of usage', async () => {
    const { status, stdout, stderr } = await runHere([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('incognita build');
  });

  it('prints its version', async () => {
    expect(await runCli(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n` });
  });

  it.each([
    [['exprot'], 'Did you mean export?'],
    [['build', '--arity', '7'], 'from 2 to 5'],
    [['build', '--tpo', '5'], '--tpo'],
    [['score'], 'formula'],
    [['evaluate'], '--holdout'],
    [['serve', '--port', '99999'], '65535'],
  ])('answers %j with status 2 and one line', async (args, words) => {
    const { status, stdout, stderr } = await runHere(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

/** Runs the built program in a shell with a limit of its own. */
function runUnderLimit(limit: string): Promise<{ status: number | null; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = startProcess('sh', ['-c', `${limit}; exec "$0" "$1" lists`, process.execPath, PROGRAM], {
      env: cleanEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, stderr }));
  });
}
