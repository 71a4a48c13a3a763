import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_SOURCES } from '../../src/service/build/built-in-sources.js';
import { Workspace } from '../../src/store/workspace.js';
import { sharedFile } from '../chemistry/shared-file.js';
import { fewCompoundsFile } from '../fixtures/few-compounds.js';
import { runCli, type CliResult } from './run-cli.js';
import { runHere } from './run-here.js';
import { temporaryFolder } from './temporary-folder.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A copy of the program without the built-in data. */
function programWithout(dir: string): string {
  mkdirSync(dir, { recursive: true });
  for (const name of ['bin', 'dist', 'data', 'package.json', 'api-spec.yaml']) {
    const absent = new Set(BUILT_IN_SOURCES.map(({ file }) => join(ROOT, 'data', file)));
    cpSync(join(ROOT, name), join(dir, name), { recursive: true, filter: (path) => !absent.has(path) });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(dir, 'node_modules'));
  if (existsSync(join(ROOT, 'node-20'))) symlinkSync(join(ROOT, 'node-20'), join(dir, 'node-20'));
  return join(dir, 'bin/incognita.js');
}

const known = sharedFile('known.csv');
/** Beyond 10,000 compounds the published weights no longer teach; so many lines of the file are enough, and quicker. */
const LINES = 11_000;

type Run = (args: readonly string[]) => Promise<CliResult>;

interface Made {
  readonly checksums: readonly string[];
  /** Of each list that was built, whether published weights taught as well. */
  readonly publishedWeights: readonly boolean[];
}

/** What a program makes of a file. */
async function listsOf(run: Run, workspace: string, file: string, ...kinds: readonly string[]): Promise<Made> {
  const inWorkspace = ['--workspace', workspace];
  expect((await run(['ingest', file, '--source', 'mine', ...inWorkspace])).status).toBe(0);
  const options = ['--arity', '2', '--top', '2000', '--threads', '1', ...kinds];
  const build = await run(['build', ...options, '--json', ...inWorkspace]);
  expect(build.status).toBe(0);
  const built = JSON.parse(build.stdout) as { publishedWeights?: boolean }[];
  const opened = Workspace.open(workspace);
  try {
    return {
      checksums: opened.lists
        .all()
        .map(({ id, checksum }) => `${id} ${checksum}`)
        .toSorted(),
      publishedWeights: built.map(({ publishedWeights }) => publishedWeights === true),
    };
  } finally {
    opened.close();
  }
}

describe("lists of a user's own database", () => {
  it('do not depend on the built-in data', async () => {
    const dir = temporaryFolder();
    const file = fewCompoundsFile(dir);
    const program = programWithout(join(dir, 'program'));
    const without = await listsOf((args) => runCli(args, { program }), join(dir, 'without'), file);
    expect(without.checksums.length).toBeGreaterThan(2);
    expect(without.publishedWeights).toContain(true);
    expect(await listsOf(runHere, join(dir, 'with'), file)).toEqual(without);
  });

  // One kind: all would take a minute.
  it.skipIf(!existsSync(known))(
    'do not if it has thousands of compounds (needs ../shared/data or INCOGNITA_SHARED)',
    async () => {
      const dir = temporaryFolder();
      const program = programWithout(join(dir, 'program'));
      const file = join(dir, 'many.csv');
      writeFileSync(file, readFileSync(known, 'utf8').split('\n').slice(0, LINES).join('\n'));
      const ionic = ['--kind', 'ionic'];
      const without = await listsOf((args) => runCli(args, { program }), join(dir, 'without'), file, ...ionic);
      expect(without.checksums).toHaveLength(1);
      expect(without.publishedWeights).toEqual([false]);
      expect(await listsOf(runHere, join(dir, 'with'), file, ...ionic)).toEqual(without);
    },
  );
});
