import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openToRead } from '../../src/store/open-to-read.js';
import { Workspace } from '../../src/store/workspace.js';
import { ingestFormulas } from '../fixtures/workspace.js';
import { temporaryFolder, temporaryWorkspace } from './temporary-workspace.js';

const DATABASE = 'incognita.sqlite';

const DAMAGED = expect.objectContaining({
  code: 'WORKSPACE_INVALID',
  message: expect.stringMatching(/ is damaged.* (?:ingest again|backup)/) as string,
}) as Error;

describe('a database that was copied in part', () => {
  it('is called damaged, however little or much of it there is, and is not written to', async () => {
    const whole = temporaryFolder();
    const workspace = Workspace.open(whole);
    await ingestFormulas(workspace, 'one', ['NaCl', 'KCl']);
    workspace.close();
    const dir = temporaryFolder();
    const file = join(dir, DATABASE);
    const { length } = readFileSync(join(whole, DATABASE));
    for (const bytes of [0, 1, 99, 4096, Math.floor(length / 2), length - 4096, length - 1]) {
      copyFileSync(join(whole, DATABASE), file);
      truncateSync(file, bytes);
      const before = readFileSync(file);
      for (const open of [
        () => openToRead(dir),
        () => Workspace.open(dir, { readonly: true }),
        () => Workspace.open(dir, { create: false }),
        // An empty one may be what is left of the first command, killed when it began.
        ...(bytes > 1 ? [() => Workspace.open(dir)] : []),
      ]) {
        expect(open, `${bytes} of ${length} bytes`).toThrow(DAMAGED);
      }
      expect(readFileSync(file).equals(before)).toBe(true);
    }
    copyFileSync(join(whole, DATABASE), file);
    Workspace.open(dir, { readonly: true }).close();
  });

  it.each([
    ['a folder', (path: string) => mkdirSync(path)],
    ['a pipe', (path: string) => execFileSync('mkfifo', [path])],
    ['a device that never ends', (path: string) => symlinkSync('/dev/zero', path)],
  ] as const)('is called damaged if it is %s, which is not read', (_what, put) => {
    const dir = temporaryFolder();
    put(join(dir, DATABASE));
    expect(() => openToRead(dir)).toThrow(DAMAGED);
    expect(() => Workspace.open(dir)).toThrow(DAMAGED);
  });

  it('is read with the log next to it, which may have what is missing', async () => {
    const workspace = temporaryWorkspace();
    await ingestFormulas(workspace, 'one', ['NaCl', 'KCl']);
    const other = openToRead(workspace.dir);
    expect(other.problems()).toEqual([]);
    other.close();
  });

  it('is made by the first command where an empty file is left', () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, DATABASE), '');
    Workspace.open(dir).close();
    openToRead(dir).close();
  });
});
