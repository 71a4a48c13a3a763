import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { ingestEntries } from './ingest-rows.js';
import { publishRows, sampleRows } from './sample-list.js';
import { temporaryFolder as folderOfFile } from '../cli/temporary-folder.js';
import { temporaryFolder, temporaryWorkspace } from './temporary-workspace.js';
import { Sqlite } from '../../src/sqlite.js';
import { startProcess } from '../fixtures/start-process.js';

const DRIVER = join(folderOfFile(), 'crash-driver.mjs');
// One file: to compile its modules one by one at each start takes a second.
beforeAll(async () => {
  const address = JSON.stringify(new URL('../../src/sqlite.ts', import.meta.url).href);
  await build({
    entryPoints: [fileURLToPath(new URL('crash-driver.ts', import.meta.url))],
    outfile: DRIVER,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['better-sqlite3'],
    // Only modules at the top of src/ look for files by their own address here.
    define: { 'import.meta.url': address },
    banner: { js: `import { createRequire as __r } from 'node:module'; const require = __r(${address});` },
    logLevel: 'error',
  });
});
/** Runs for ever inside a transaction, so that the process is certainly killed in it. */
const ENDLESS = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n';

/** Starts the driver, waits until it got where it should be killed, looks at the workspace meanwhile, and kills it. */
async function killIn(dir: string, what: string, place: string, meanwhile: () => Promise<void>): Promise<void> {
  const child = startProcess(process.execPath, [DRIVER, dir, what], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  try {
    for (let turn = 0; !output.includes(place); turn++) {
      if (turn > 1500 || child.exitCode !== null) throw new Error(`the driver did not get to ${place}: ${output}`);
      await wait(20);
    }
    await meanwhile();
    expect(output).not.toContain('finished');
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}

async function workspaceWithData(dir: string, trigger?: string): Promise<void> {
  const workspace = temporaryWorkspace(dir);
  await ingestEntries(workspace, 'first', ['NaCl', 'MgO'], { starter: true });
  publishRows(workspace, sampleRows(10));
  if (trigger) {
    const db = new Sqlite(join(dir, 'incognita.sqlite'));
    db.exec(trigger);
    db.close();
  }
}

function expectUnchanged(dir: string): void {
  const { entries, lists } = temporaryWorkspace(dir, { readonly: true });
  expect([...entries.all()].map(({ formula }) => formula)).toEqual(['ClNa', 'MgO']);
  expect(entries.sources().map(({ name }) => name)).toEqual(['first']);
  expect(lists.all().map(({ id }) => id)).toEqual(['ternary-ionic-v1']);
  expect(lists.open('ternary').count()).toBe(10);
  expect(lists.verify('ternary').problems).toEqual([]);
}

describe('a process killed', () => {
  it('while it reads a file leaves the workspace as it was', async () => {
    const dir = temporaryFolder();
    await workspaceWithData(dir);
    await killIn(dir, 'ingest-rows', 'staged', async () => expectUnchanged(dir));
    expectUnchanged(dir);
    const { record } = await ingestEntries(temporaryWorkspace(dir), 'second', ['KCl']);
    expect(record.added).toBe(1);
  });

  it('while it commits a file leaves the workspace as it was, for readers at that moment too', async () => {
    const dir = temporaryFolder();
    await workspaceWithData(dir, `CREATE TRIGGER slow AFTER INSERT ON ingest BEGIN ${ENDLESS}; END`);
    await killIn(dir, 'ingest-commit', 'staged', async () => {
      await wait(500);
      expectUnchanged(dir);
    });
    expectUnchanged(dir);
    const db = new Sqlite(join(dir, 'incognita.sqlite'));
    db.exec('DROP TRIGGER slow');
    db.close();
    const workspace = temporaryWorkspace(dir);
    await ingestEntries(workspace, 'second', ['KCl']);
    expect(workspace.entries.count()).toBe(1);
  });

  it('while it builds a list leaves the previous list served; the next publication cleans up', async () => {
    const dir = temporaryFolder();
    const lists = join(dir, 'lists');
    await workspaceWithData(dir);
    await killIn(dir, 'publish-rows', 'appended', async () => {
      expectUnchanged(dir);
      // Another build of the same arity goes on at the same time and does not take its file away.
      expect(publishRows(temporaryWorkspace(dir), sampleRows(20)).id).toBe('ternary-ionic-v2');
      expect(readdirSync(lists).filter((name) => name.startsWith('.building-'))).toHaveLength(1);
    });
    const workspace = temporaryWorkspace(dir);
    expect(workspace.lists.resolve('ternary').id).toBe('ternary-ionic-v2');
    expect(publishRows(workspace, sampleRows(30)).id).toBe('ternary-ionic-v3');
    expect(readdirSync(lists).sort()).toEqual([
      'ternary-ionic-v1.sqlite',
      'ternary-ionic-v2.sqlite',
      'ternary-ionic-v3.sqlite',
    ]);
  });

  it('between placing the files of a list and registering it leaves the previous list served', async () => {
    const dir = temporaryFolder();
    await workspaceWithData(dir, `CREATE TRIGGER slow BEFORE INSERT ON list BEGIN ${ENDLESS}; END`);
    await killIn(dir, 'publish-commit', 'appended', async () => {
      for (let turn = 0; turn < 500 && !existsSync(join(dir, 'lists/ternary-ionic-v2.sqlite')); turn++) await wait(20);
      expect(existsSync(join(dir, 'lists/ternary-ionic-v2.sqlite'))).toBe(true);
      expectUnchanged(dir);
    });
    expectUnchanged(dir);
    const db = new Sqlite(join(dir, 'incognita.sqlite'));
    db.exec('DROP TRIGGER slow');
    db.close();
    const workspace = temporaryWorkspace(dir);
    expect(publishRows(workspace, sampleRows(30))).toMatchObject({ id: 'ternary-ionic-v2', rows: 30 });
    expect(workspace.lists.verify('ternary').problems).toEqual([]);
    expect(readdirSync(join(dir, 'models')).sort()).toEqual([
      'ternary-ionic-v1.model.model',
      'ternary-ionic-v2.model.model',
    ]);
  });
});
