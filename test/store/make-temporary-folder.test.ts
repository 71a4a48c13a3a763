import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { makeTemporaryFolder } from '../../src/store/make-temporary-folder.js';
import { DEAD, draftOf } from './draft-of.js';

it('a temporary folder can be read by its user only, and those of dead processes go when one is made', () => {
  const folders = [DEAD, process.ppid].map((pid) => draftOf(join(tmpdir(), 'incognita'), pid));
  const [left, alive] = folders;
  for (const folder of folders) {
    mkdirSync(folder);
    writeFileSync(join(folder, 'standard-input'), 'NaCl\n');
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  }
  const [own, other] = [makeTemporaryFolder(), makeTemporaryFolder()];
  onTestFinished(() => [own, other].forEach((folder) => rmSync(folder, { recursive: true })));
  expect(own).not.toBe(other);
  expect(statSync(own).mode & 0o777).toBe(0o700);
  expect([existsSync(own), existsSync(alive!), existsSync(left!)]).toEqual([true, true, false]);
});
