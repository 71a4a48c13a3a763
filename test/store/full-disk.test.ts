import { closeSync, existsSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { silentControl } from '../../src/run-control.js';
import { backupWorkspace } from '../../src/store/backup-workspace.js';
import { databaseError } from '../../src/store/database-error.js';
import { openToRead } from '../../src/store/open-to-read.js';
import { Workspace } from '../../src/store/workspace.js';
import { runIngest } from '../../src/tasks/ingest-task.js';
import { runNext } from '../../src/tasks/next-task.js';
import { runHere } from '../cli/run-here.js';
import { ingestFormulas } from '../fixtures/workspace.js';
import { publishRows, sampleRows } from './sample-list.js';
import { canMount, smallDisk } from './small-disk.js';
import { temporaryWorkspace } from './temporary-workspace.js';

const TEXTBOOK = 'test/fixtures/textbook-compounds.csv';

/** Leaves no room on a disk; returns the file that takes it. */
function fill(disk: string): string {
  const path = join(disk, 'filling');
  const file = openSync(path, 'w');
  for (const size of [65_536, 1]) {
    try {
      for (;;) writeSync(file, Buffer.alloc(size));
    } catch (error) {
      expect(error).toMatchObject({ code: 'ENOSPC' });
    }
  }
  closeSync(file);
  return path;
}

const FULL = expect.objectContaining({
  code: 'FILE_UNUSABLE',
  message: expect.stringMatching(/^The disk is full/) as string,
}) as Error;

describe.skipIf(!canMount)('a disk that is full (skipped without the right to mount one)', () => {
  it('can be read from, refuses what writes with a sentence, and loses nothing', async () => {
    const prepared = temporaryWorkspace();
    await ingestFormulas(prepared, 'one', ['NaCl', 'KCl']);
    publishRows(prepared, sampleRows(5));
    const disk = smallDisk('8m');
    const dir = join(disk, 'workspace');
    await backupWorkspace(prepared, dir);
    Workspace.open(dir).close();
    const filling = fill(disk);

    const read = openToRead(dir);
    expect([[...read.entries.all()].length, read.lists.all().length, read.problems()]).toEqual([2, 1, []]);
    read.close();
    expect(runNext({ workspace: dir, batch: 2, seed: 1 }, silentControl)).toHaveLength(2);
    expect(() => Workspace.open(dir)).toThrow(FULL);
    // Opened as those who mostly read do.
    expect(await runHere(['sources', 'title', 'one', 'First', '--workspace', dir])).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/its disk is full or read-only/) as string,
    });
    await expect(runIngest({ workspace: dir, files: [TEXTBOOK] }, silentControl)).rejects.toThrow(FULL);

    rmSync(filling);
    await runIngest({ workspace: dir, files: [TEXTBOOK] }, silentControl);
    const after = Workspace.open(dir, { create: false });
    expect([[...after.entries.all()].length > 300, after.problems()]).toEqual([true, []]);
    after.close();
  });

  it('gets no workspace by an ingest that finds no room for one', async () => {
    const dir = join(smallDisk('100k'), 'new');
    const error: unknown = await runIngest({ workspace: dir, files: [TEXTBOOK] }, silentControl).catch(
      (reason: unknown) => reason,
    );
    // What the command and a server say of it.
    expect(databaseError(error)).toEqual(FULL);
    expect(existsSync(dir)).toBe(false);
  });

  it.each(['60k', '150k', '300k'])(
    'gets no workspace by a start that finds no room for the built-in data (%s)',
    async (size) => {
      const dir = join(smallDisk(size), 'new');
      const { status, stderr } = await runHere(['start', '--port', '0', '--workspace', dir]);
      expect([status, stderr]).toEqual([3, expect.stringMatching(/The disk (is full|reports an error or is full)\./)]);
      expect(existsSync(dir)).toBe(false);
    },
  );
});
