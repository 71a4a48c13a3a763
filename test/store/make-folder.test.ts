import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { makeFolder } from '../../src/store/make-folder.js';

it('makes the folders above as well, and none twice', () => {
  const dir = mkdtempSync(join(tmpdir(), 'incognita-folder-'));
  try {
    makeFolder(join(dir, 'a/b/c'));
    makeFolder(join(dir, 'a/b/c'));
    expect(existsSync(join(dir, 'a/b/c'))).toBe(true);
  } finally {
    rmSync(dir, { recursive: true });
  }
});

it.runIf(existsSync('/proc/self'))('ends where no folder can be made, which Node does not', () => {
  expect(() => makeFolder('/proc/incognita/lab')).toThrow('ENOENT');
});

it('is how every folder is made that may lack those above it', () => {
  const sources = fileURLToPath(new URL('../../src/', import.meta.url));
  const files = (readdirSync(sources, { recursive: true }) as string[]).filter((name) => /\.tsx?$/.test(name));
  const recursive = files.filter((name) =>
    /\bmkdir(?:Sync)?\([^;]*recursive/.test(readFileSync(sources + name, 'utf8')),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(recursive).toEqual([]);
});
