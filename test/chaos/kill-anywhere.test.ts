import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/numerics/random.js';
import { backupWorkspace } from '../../src/store/backup-workspace.js';
import { Workspace } from '../../src/store/workspace.js';
import { WORKSPACE_PARTS } from '../../src/store/workspace-parts.js';
import { runCli } from '../cli/run-cli.js';
import { runHere } from '../cli/run-here.js';
import { publishSmallList } from '../fixtures/small-list.js';
import { smallProperty } from '../fixtures/small-property.js';
import { NOW, textbookWorkspace } from '../fixtures/workspace.js';

const COUNT_STEPS = pathToFileURL(fileURLToPath(new URL('count-steps.js', import.meta.url))).href;
const LATER = fileURLToPath(new URL('../fixtures/later-compounds.csv', import.meta.url));
const SEED = Number(process.env['INCOGNITA_TEST_SEED'] ?? 7);
/** How often each command is killed; `npm run test:soak` kills at every step. */
const KILLS = Number(process.env['INCOGNITA_SOAK_KILLS'] ?? 1);

/** The most moments at which a command that only reads is killed: it has no steps that could be counted. */
const MOMENTS = 30;

/** In the paths of what unfinished builds have done. */
const WORK = `/${WORKSPACE_PARTS.work}/`;

/** A workspace, and a folder next to it for what commands write elsewhere. */
interface Place {
  readonly dir: string;
  readonly beside: string;
}

interface Command {
  readonly args: (place: Place) => string[];
  /** What is done before it. */
  readonly before?: (workspace: Workspace, beside: string) => Promise<void>;
  /** What of it can be seen afterwards other than in the workspace. */
  readonly seen?: (place: Place) => unknown;
  /** Whether it adds the same again if it is repeated after it was done. */
  readonly adds?: boolean;
}

const TABLES: Readonly<Record<string, string>> = {
  'energies.csv': 'formula,energy\nBaO,-5.6\nTiO2,-9.6\nBaTiO3,-17\n',
  'outcomes.csv': 'formula,outcome,note\nSrTiO3,made,a\nSr2TiO4,not made,b\nCaTiO3,0.5,c\n',
  'values.csv': `formula,gap\n${['Li', 'Na', 'K', 'Rb'].flatMap((cation, c) => ['F', 'Cl', 'Br'].map((anion, a) => `${cation}${anion},${9 - c - a}`)).join('\n')}\n`,
};

/** Writes the tables that commands read. */
async function writeTables(_workspace: Workspace, beside: string): Promise<void> {
  for (const [name, text] of Object.entries(TABLES)) writeFileSync(join(beside, name), text);
}

/** A list in parts, each of which is put together from pieces. */
const SHARD = 'build --arity 2 --kind ionic --models popularity --threads 1'.split(' ');

/** Names and texts of the files of a folder. */
function filesOf(folder: string): (readonly [name: string, text: string])[] {
  return readdirSync(folder)
    .sort()
    .map((name) => [name, readFileSync(join(folder, name), 'latin1')] as const);
}

/** Names of the pieces that unfinished builds have stored. */
function finishedPieces(dir: string): string[] {
  return readdirSync(join(dir, WORKSPACE_PARTS.work), { recursive: true, encoding: 'utf8' }).sort();
}

/** Looks at an open workspace. */
function look<T>({ dir }: Place, at: (workspace: Workspace) => T): T {
  const workspace = Workspace.open(dir, { readonly: true });
  try {
    return at(workspace);
  } finally {
    workspace.close();
  }
}

/** Properties without the time at which they were fitted. */
const properties = (place: Place): unknown =>
  look(place, (workspace) => workspace.properties.metadata().map(({ fittedAt: _when, ...rest }) => rest));

const COMMANDS: Readonly<Record<string, Command>> = {
  ingest: { args: () => ['ingest', LATER, '--source', 'later'] },
  // One thread, so that steps come in the same order each time.
  build: { args: () => 'build --arity 2 --kind ionic --models tucker --threads 1'.split(' ') },
  export: {
    args: ({ beside }) => ['export', '--arity', '3', '--kind', 'ionic', '--out', join(beside, 'list.csv')],
    seen: ({ beside }) => readFileSync(join(beside, 'list.csv'), 'utf8'),
  },
  backup: {
    args: ({ beside }) => ['backup', join(beside, 'copy')],
    seen: ({ beside }) => contents(join(beside, 'copy')),
  },
  restore: {
    before: async (workspace, beside) => {
      await backupWorkspace(workspace, join(beside, 'backup'));
      workspace.lists.remove('ternary-ionic-v1', NOW);
    },
    args: ({ beside }) => ['restore', join(beside, 'backup'), '--yes'],
  },
  'lists remove': { args: () => ['lists', 'remove', 'ternary-ionic-v1', '--yes'] },
  // Not the newest one, so that it is noted.
  'lists use': {
    before: async (workspace) => void publishSmallList(workspace, { arity: 2, top: 10, now: NOW }),
    args: () => ['lists', 'use', 'binary-ionic-v1', '--yes'],
    seen: (place) => look(place, ({ settings }) => settings.listsInUse()),
  },
  'sources rename': { args: () => ['sources', 'rename', 'textbook', 'book', '--yes'] },
  'sources remove': { args: () => ['sources', 'remove', 'textbook', '--yes'] },
  'sources title': {
    args: () => ['sources', 'title', 'textbook', 'A textbook'],
    seen: (place) => look(place, ({ entries }) => entries.sources()),
  },
  'ingest-energies': {
    before: writeTables,
    args: ({ beside }) => ['ingest-energies', join(beside, 'energies.csv'), '--unit', 'eV', '--functional', 'PBE'],
    seen: (place) =>
      look(place, ({ energies }) => energies.sets().map((set) => energies.within(['Ba', 'O', 'Ti'], set))),
  },
  evaluate: {
    args: ({ beside }) =>
      `evaluate --holdout ${LATER} --arity 3 --models popularity --html`.split(' ').concat(join(beside, 'report.html')),
    // One that was killed after its report was saved saves the same again.
    seen: (place) => [
      look(place, ({ evaluations }) => {
        const reports = evaluations.all().map(({ id }) => evaluations.byId(id)!.report);
        const hits = reports.map(({ arities }) => arities.map(({ models }) => models.map(({ hitsAt }) => hitsAt)));
        return [...new Set(hits.map((each) => JSON.stringify(each)))];
      }),
      /<\/html>\s*$/.test(readFileSync(join(place.beside, 'report.html'), 'utf8')),
    ],
  },
  'property fit': {
    before: writeTables,
    args: ({ beside }) => ['property', 'fit', 'gap', join(beside, 'values.csv'), '--column', 'gap', '--unit', 'eV'],
    seen: properties,
  },
  'property remove': {
    before: async (workspace) => workspace.properties.save(smallProperty('gap')),
    args: () => ['property', 'remove', 'gap'],
    seen: properties,
  },
  'outcomes add': {
    before: writeTables,
    args: ({ beside }) => ['outcomes', 'add', '--file', join(beside, 'outcomes.csv')],
    seen: (place) => look(place, ({ outcomes }) => outcomes.all()),
    adds: true,
  },
  'outcomes remove': {
    before: async ({ outcomes }) =>
      void outcomes.add([{ formula: 'SrTiO3', outcome: 'made', value: null, date: '2030-01-01', note: '' }]),
    args: () => ['outcomes', 'remove', '1'],
    seen: (place) => look(place, ({ outcomes }) => outcomes.all()),
  },
  'outcomes teach': {
    before: async ({ outcomes }) =>
      void outcomes.add([{ formula: 'Sr5TiO7', outcome: 'made', value: null, date: '2030-01-01', note: '' }]),
    args: () => ['outcomes', 'teach'],
  },
  // What follows writes elsewhere, but for what is brought up to date first.
  release: {
    args: ({ beside }) => ['release', '--out', join(beside, 'release')],
    seen: ({ beside }) => filesOf(join(beside, 'release')),
  },
  'structures --cif': {
    args: ({ beside }) => ['structures', 'SrTiO3', '--cif', join(beside, 'cif')],
    seen: ({ beside }) => filesOf(join(beside, 'cif')),
  },
  'build --shard': {
    args: () => [...SHARD, '--shard', '1/2'],
    seen: ({ dir }) => finishedPieces(dir),
  },
  merge: {
    before: async ({ dir }) => {
      for (const part of ['1/2', '2/2']) await runHere([...SHARD, '--shard', part, '--workspace', dir]);
    },
    args: () => ['merge', '--quiet'],
    seen: ({ dir }) => finishedPieces(dir),
  },
  'columns compute': {
    args: () => ['columns', 'compute', 'ternary-ionic-v1', 'novelty', '-n', '150'],
    seen: (place) =>
      look(place, ({ columns, lists }) => [
        columns.sets('ternary-ionic-v1').map(({ computedAt: _when, ...rest }) => rest),
        lists.open('ternary-ionic-v1').page({}, { afterRank: 0, limit: 200 }),
      ]),
  },
};

/** Commands that only read. */
const READING: Readonly<Record<string, Command>> = {
  next: {
    before: writeTables,
    args: ({ beside }) => ['next', '--pool', join(beside, 'values.csv'), '--outcomes', join(beside, 'outcomes.csv')],
  },
  stability: { args: () => ['stability', 'SrTiO3', 'BaTiO3'] },
};

/** The files of a workspace and of what is next to it with their bytes, but for those with which SQLite lets processes know of each other. */
function filesIn({ dir, beside }: Place): (readonly [path: string, bytes: string])[] {
  return [dir, beside].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => !/-(?:shm|wal)$/.test(path) && statSync(join(folder, path)).isFile())
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), 'latin1')] as const),
  );
}

/** What a workspace holds; each list and the database must be as they were written. */
function contents(dir: string): unknown {
  const workspace = Workspace.open(dir);
  try {
    expect(workspace.problems()).toEqual([]);
    const lists = workspace.lists.all();
    for (const { id } of lists) expect(workspace.lists.verify(id).problems).toEqual([]);
    // A build that is repeated after it was killed at its very end gives the same list again.
    const rows = [...new Set(lists.map(({ checksum }) => checksum))].sort();
    return { sources: workspace.entries.sources(), rows, entries: [...workspace.entries.all()] };
  } finally {
    workspace.close();
  }
}

async function prepared({ before }: Pick<Command, 'before'>): Promise<Place & { remove: () => void }> {
  const { dir, workspace, remove } = await textbookWorkspace();
  const beside = mkdtempSync(join(tmpdir(), 'incognita-test-'));
  await before?.(workspace, beside);
  return {
    dir,
    beside,
    remove: () => {
      remove();
      rmSync(beside, { recursive: true, force: true });
    },
  };
}

/** Names of unfinished files and folders. */
function unfinished({ dir, beside }: Place): string[] {
  const names = [dir, beside].flatMap((folder) => readdirSync(folder, { recursive: true }) as string[]);
  return names.filter((name) => /\.partial|\.building/.test(name));
}

/** Starts of the program are dear: by default those commands that write more than one file. */
const KILLED = KILLS > 1 ? Object.keys(COMMANDS) : ['ingest', 'build', 'backup', 'restore'];

/** The steps of undisturbed runs, which the last test looks at as well. */
const stepsOf = new Map<string, string[]>();

describe.each(Object.entries(COMMANDS).filter(([name]) => KILLED.includes(name)))('%s', (name, command) => {
  const { args, seen } = command;
  const words = (place: Place) => [...args(place), '--workspace', place.dir];
  const run = async (place: Place, env: Record<string, string>) =>
    runCli(words(place), { env: { INCOGNITA_BUILT_IN: 'small', ...env } });
  const all = (place: Place): unknown => [contents(place.dir), seen?.(place)];

  it('killed at any step leaves a sound workspace, and what is repeated ends as if nothing had happened', async () => {
    const place = await prepared(command);
    const log = join(place.beside, 'steps');
    const watch = { NODE_OPTIONS: `--import ${COUNT_STEPS}`, INCOGNITA_TEST_STEPS: log };
    expect(await run(place, watch)).toMatchObject({ status: 0 });
    const right = all(place);
    const steps = readFileSync(log, 'utf8').trim().split('\n');
    stepsOf.set(name, steps);
    place.remove();
    const random = seededRandom(SEED);
    const places = steps.map((_step, index) => index + 1).sort(() => random() - 0.5);
    for (const at of places.slice(0, KILLS)) {
      const where = `seed ${SEED}, before step ${at}: ${steps[at - 1]!.slice(0, 200)}`;
      const place = await prepared(command);
      const ownLog = join(place.beside, 'steps');
      const { signal } = await run(place, {
        ...watch,
        INCOGNITA_TEST_STEPS: ownLog,
        INCOGNITA_TEST_KILL_AT: String(at),
      });
      expect(signal, where).toBe('SIGKILL');
      contents(place.dir);
      if (command.adds && isDeepStrictEqual(all(place), right)) {
        place.remove();
        continue;
      }
      const again = await runHere(words(place));
      // What was done already cannot be done twice, which is said.
      if (again.status !== 0) expect([2, 4], `${where}: ${again.stderr}`).toContain(again.status);
      expect(all(place), where).toEqual(right);
      expect(unfinished(place), where).toEqual([]);
      place.remove();
    }
  });
});

describe.each(Object.keys(READING).filter((name) => KILLS > 1 || name === 'next'))('%s', (name) => {
  const { args } = READING[name]!;

  it('writes nothing, so that one that is killed leaves nothing to go on from', async () => {
    const place = await prepared(READING[name]!);
    const words = [...args(place), '--workspace', place.dir];
    const undisturbed = await runHere(words);
    const right = filesIn(place);
    const began = performance.now();
    expect(await runCli(words, { env: { INCOGNITA_BUILT_IN: 'small' } })).toMatchObject(undisturbed);
    const took = performance.now() - began;
    const random = seededRandom(SEED);
    for (let k = 0; k < Math.min(KILLS, MOMENTS); k++) {
      let timer: NodeJS.Timeout | undefined;
      const onStart = (child: ChildProcess): void => {
        timer = setTimeout(() => child.kill('SIGKILL'), random() * took);
      };
      await runCli(words, { env: { INCOGNITA_BUILT_IN: 'small' }, onStart });
      clearTimeout(timer);
      expect(filesIn(place)).toEqual(right);
    }
    expect(await runHere(words)).toEqual(undisturbed);
    place.remove();
  });
});

it.each(['build', 'backup', 'restore'])('%s has files on the disk before anything says that they are there', (name) => {
  const steps = stepsOf.get(name)!.map((line) => JSON.parse(line) as [string, string[]]);
  expect(steps.length).toBeGreaterThan(10);
  expect(lostByPowerCut(steps)).toEqual([]);
});

/**
 * The files that a power cut could leave empty or nameless although something says that they are there: those that were written
 * or named after the last fsync of them or of their folder, when a database's transaction commits or a folder gets its final name.
 */
function lostByPowerCut(steps: readonly (readonly [string, readonly string[]])[]): string[] {
  const lost: string[] = [];
  let unsynced = new Set<string>();
  let unnamed = new Set<string>();
  for (const [call, [first = '', second = '']] of steps) {
    const written = call === 'writeFileSync' ? first : call === 'copyFileSync' ? second : undefined;
    if (written !== undefined) {
      unsynced.add(written);
      unnamed.add(written);
    }
    if (call === 'fsyncSync') {
      unsynced.delete(first);
      unnamed = new Set([...unnamed].filter((path) => dirname(path) !== first));
    }
    const shows = call === 'run' && first === 'COMMIT' && unsynced.size + unnamed.size > 0;
    if (call === 'renameSync') {
      lost.push(...[...unsynced].filter((path) => path === first || path.startsWith(`${first}/`)));
      lost.push(...[...unnamed].filter((path) => path.startsWith(`${first}/`)));
      unnamed = new Set([...unnamed].filter((path) => path !== first));
      // Pieces of unfinished builds are made again if they are lost.
      if (!second.includes(WORK)) unnamed.add(second);
    }
    if (shows) lost.push(...[...unsynced, ...unnamed].filter((path) => !path.includes(WORK)));
    if (shows) unsynced = new Set();
  }
  return lost;
}
