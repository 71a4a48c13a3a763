import type { Command, Option } from 'commander';
import { describe, expect, it } from 'vitest';
import { isRepeatable } from '../../src/cli/repeatable.js';
import { moveCommandFirst } from '../../src/cli/move-command-first.js';
import { createProgram } from '../../src/cli/program.js';
import { runHere } from './run-here.js';

/** Two values of options that add up and do not take just any word. */
const LISTS: Readonly<Record<string, readonly [string, string]>> = {
  '--kind': ['ionic', 'no-charges'],
  '--protocol': ['kfold', 'leave-anion-out'],
  '--release': ['O2', 'H2O'],
  '--take-up': ['O2', 'H2O'],
};

/** Values of options that do not take a small number. */
const VALUES: Readonly<Record<string, string>> = {
  '--shard': '1/2',
  '--known': 'experimental',
  '--where': 'experimental',
};

const everyOption = createProgram().commands.flatMap((command) =>
  command.options.map((option) => [command.name(), option.long!, option] as const),
);

function parse(name: string, args: readonly string[]): Command {
  const command = createProgram().commands.find((each) => each.name() === name)!;
  command.configureOutput({ outputError: () => {} });
  command.parseOptions([...args]);
  return command;
}

function valueOf({ long, argChoices }: Option): string {
  return argChoices?.[0] ?? VALUES[long!] ?? '3';
}

/** A line with its command first. */
function first(line: string): string {
  return moveCommandFirst(createProgram(), line.split(' ')).join(' ');
}

describe('an option that is repeated', () => {
  const valued = everyOption.filter(([, , option]) => option.required);

  it.each(valued.filter(([, , option]) => !isRepeatable(option.parseArg)))('%s %s is refused', (name, long, option) => {
    expect(() => parse(name, [long, valueOf(option), long, valueOf(option)])).toThrow('can be given only once');
  });

  it.each(valued.filter(([, , option]) => isRepeatable(option.parseArg)))('%s %s adds up', (name, long, option) => {
    const [one, two] = LISTS[long] ?? ['3', '4'];
    const value: unknown = parse(name, [long, one!, long, two!]).getOptionValue(option.attributeName());
    expect((value as unknown[]).map(String)).toEqual([one, two]);
  });

  it('is refused together with its opposite', () => {
    expect(() => parse('build', ['--keep-built-in', '--no-keep-built-in'])).toThrow('cannot be used with');
  });

  it('may be repeated if it has no value', () => {
    expect(parse('build', ['--json', '--json']).opts()).toMatchObject({ json: true });
  });
});

describe('options that have no effect together', () => {
  it.each([
    ['build --shard 1/2 --redis redis://x', '--redis'],
    ['evaluate --holdout x --folds 3', "no effect without '--protocol kfold or leave-system-out'"],
    ['evaluate --protocol kfold --systems 3', "no effect without '--protocol leave-one-system-out'"],
    ['export --arity 3 --list ternary-ionic-v1', '--list'],
    ['ingest x --theoretical --experimental', '--experimental'],
  ])('are refused: %s', async (line, words) => {
    const { status, stdout, stderr } = await runHere(line.split(' '));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('a list with commas', () => {
  it.each(['Li,,O', ',Li', 'Li,'])('is refused if it has a gap: %s', async (elements) => {
    const { status, stderr } = await runHere(['export', '--arity', '3', '--elements', elements]);
    expect(status).toBe(2);
    expect(stderr).toContain('two commas');
  });
});

describe('options before the command', () => {
  it.each([
    ['--workspace lab lists', 'lists --workspace lab'],
    ['--workspace=lab --json lists', 'lists --workspace=lab --json'],
    ['-n 5 --quiet export --arity 3', 'export -n 5 --quiet --arity 3'],
  ])('belong to it: %s', (given, meant) => {
    expect(first(given)).toBe(meant);
  });

  it.each(['lists --json', '--version', '--help lists', '--nonsense 3 lists', '--json', ''])(
    'leave "%s" as it is',
    (given) => {
      expect(first(given)).toBe(given);
    },
  );

  it.each(everyOption)('take %s %s the same way as every other command', (_name, long, option) => {
    const others = everyOption.filter(([, other]) => other === long).map(([, , other]) => other.required);
    expect(new Set(others)).toEqual(new Set([option.required]));
  });

  it('are refused if the command has no such option', async () => {
    const { status, stderr } = await runHere(['--workspace', 'lab', 'bench']);
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('--workspace') as string });
  });
});

describe('short names', () => {
  it.each(everyOption.filter(([, long]) => ['--top', '--out', '--quiet'].includes(long)))(
    '%s %s has one',
    (_, long, option) => {
      expect(option.flags).toMatch(new RegExp(`^-[noq], ${long}`));
    },
  );
});

describe('help', () => {
  it('says that there is no such command, and which one may be meant', async () => {
    expect(await runHere(['help', 'nope'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: "incognita: unknown command 'nope' (see incognita --help)\n",
    });
    expect((await runHere(['help', 'exprot'])).stderr).toContain('Did you mean export?');
  });

  it.each(createProgram().commands.map((command) => command.name()))('has a page about %s', async (name) => {
    const { status, stdout } = await runHere(['help', name]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^NAME\n {7}incognita /);
    expect(stdout).toContain('EXIT STATUS');
    expect(stdout.split('\n').filter((line) => line.length > 100 && !/\$ |incognita \w+ \[/.test(line))).toEqual([]);
  });
});
