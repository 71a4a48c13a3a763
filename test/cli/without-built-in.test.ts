import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_SOURCES } from '../../src/service/build/built-in-sources.js';
import { Workspace } from '../../src/store/workspace.js';
import { sharedFile } from '../chemistry/shared-file.js';
import { runCli } from './run-cli.js';
import { temporaryFolder } from './temporary-folder.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const known = sharedFile('known.csv');

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

/** The checksums of the lists that a program makes of a file. */
async function checksums(program: string | undefined, workspace: string, file: string): Promise<string[]> {
  const options = program === undefined ? {} : { program };
  const run = (...args: string[]) => runCli([...args, '--workspace', workspace], options);
  expect((await run('ingest', file, '--source', 'known')).status).toBe(0);
  expect((await run('build', '--arity', '2', '--top', '2000')).status).toBe(0);
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
  it.skipIf(!existsSync(known))(
    'do not depend on the built-in data (needs ../shared/data or INCOGNITA_SHARED)',
    async () => {
      const dir = temporaryFolder();
      const without = await checksums(programWithout(join(dir, 'program')), join(dir, 'without'), known);
      expect(without.length).toBeGreaterThan(2);
      expect(await checksums(undefined, join(dir, 'with'), known)).toEqual(without);
    },
  );
});
