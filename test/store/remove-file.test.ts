import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { removeFile } from '../../src/store/remove-file.js';
import { NOW } from '../fixtures/workspace.js';
import { publishRows, sampleRows } from './sample-list.js';
import { temporaryFolder, temporaryWorkspace } from './temporary-workspace.js';

it('a file or a link is removed, but never a folder that has its name', () => {
  const dir = temporaryFolder();
  const [file, link, folder] = ['file', 'link', 'folder'].map((name) => join(dir, name));
  writeFileSync(file!, '');
  mkdirSync(folder!);
  symlinkSync(folder!, link!);
  for (const path of [file!, link!, folder!, join(dir, 'missing')]) removeFile(path);
  expect([file, link, folder].map((path) => existsSync(path!))).toEqual([false, false, true]);
});

it('a list is removed although a folder has taken the place of its file, and lists are published after it', () => {
  const workspace = temporaryWorkspace();
  publishRows(workspace, sampleRows(5));
  const path = join(workspace.dir, 'lists/ternary-ionic-v1.sqlite');
  rmSync(path);
  mkdirSync(path);
  writeFileSync(join(path, 'mine.txt'), 'mine');
  workspace.lists.remove('ternary-ionic-v1', NOW);
  expect(publishRows(workspace, sampleRows(4)).id).toBe('ternary-ionic-v2');
  expect(existsSync(join(path, 'mine.txt'))).toBe(true);
});

it('a list that finds a folder in its place says which, and leaves it', () => {
  const workspace = temporaryWorkspace();
  const path = join(workspace.dir, 'lists/ternary-ionic-v1.sqlite');
  mkdirSync(path, { recursive: true });
  expect(() => publishRows(workspace, sampleRows(4))).toThrow(expect.objectContaining({ code: 'EISDIR', path }));
  expect(existsSync(path)).toBe(true);
  rmSync(path, { recursive: true });
  expect(publishRows(workspace, sampleRows(4)).id).toBe('ternary-ionic-v1');
});
