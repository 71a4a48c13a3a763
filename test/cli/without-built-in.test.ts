import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
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

type Run = (args: readonly string[]) => Promise<CliResult>;

/** The checksums of the lists that a program makes of a file. */
async function checksums(run: Run, workspace: string, file: string, ...kinds: readonly string[]): Promise<string[]> {
  const inWorkspace = ['--workspace', workspace];
  expect((await run(['ingest', file, '--source', 'mine', ...inWorkspace])).status).toBe(0);
  const options = ['--arity', '2', '--top', '2000', '--threads', '1', ...kinds];
  expect((await run(['build', ...options, ...inWorkspace])).status).toBe(0);
  const opened = Workspace.open(workspace);
  try {
    return opened.lists
      .all()
      .map(({ id, checksum }) => `${id} ${checksum}`)
      .toSorted();
  } finally {
    opened.close();
  }
}

describe("lists of a user's own database", () => {
  it('do not depend on the built-in data', async () => {
    const dir = temporaryFolder();
    const file = fewCompoundsFile(dir);
    const program = programWithout(join(dir, 'program'));
    const without = await checksums((args) => runCli(args, { program }), join(dir, 'without'), file);
    expect(without.length).toBeGreaterThan(2);
    expect(await checksums(runHere, join(dir, 'with'), file)).toEqual(without);
  });

  // Beyond 10,000 compounds the published weights no longer teach. One kind: all would take a minute.
  it.skipIf(!existsSync(known))(
    'do not if it has thousands of compounds (needs ../shared/data or INCOGNITA_SHARED)',
    async () => {
      const dir = temporaryFolder();
      const program = programWithout(join(dir, 'program'));
      const ionic = ['--kind', 'ionic'];
      const without = await checksums((args) => runCli(args, { program }), join(dir, 'without'), known, ...ionic);
      expect(without).toHaveLength(1);
      expect(await checksums(runHere, join(dir, 'with'), known, ...ionic)).toEqual(without);
    },
  );
});
