import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** Folders that read text from outside; inside of them a formula is a composition and an ion is an ion. */
const READS_TEXT = /^(?:chemistry|ingest)\//;

it('formulas and ions are taken apart by regular expressions only where text comes in', () => {
  const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  expect(files.length).toBeGreaterThan(300);
  const wrong = files
    .filter((file) => /\[A-Z\]\[a-z\]/.test(readFileSync(file, 'utf8')))
    .map((file) => relative(SRC, file))
    .filter((path) => !READS_TEXT.test(path));
  expect(wrong).toEqual([]);
});
