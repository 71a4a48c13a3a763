import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { page } from './code-blocks.js';

it('every promise of SECURITY.md names tests that exist', () => {
  const rows = page('SECURITY.md')
    .split('\n')
    .filter((line) => /^\| (?!-|who|promise|risk)/.test(line) && line.includes('test'));
  expect(rows.length).toBeGreaterThan(25);
  const named = rows.map((row) => [row, [...row.matchAll(/`(test\/[^`]+)`/g)].map(([, path]) => path!)] as const);
  for (const [row, paths] of named) expect(paths, row).not.toEqual([]);
  const missing = named
    .flatMap(([, paths]) => paths)
    .filter((path) => !existsSync(new URL(`../../${path}`, import.meta.url)));
  expect(missing).toEqual([]);
});

/** Paths of tests, each with the names of tests in quotation marks and brackets behind it. */
const NAMED = /`(test\/[^`]+\.tsx?)`(?: \(("(?:[^()]|\([^()]*\))*")\))?/g;

it('every promise of SECURITY.md names the tests that prove it, as they are called', () => {
  const rows = page('SECURITY.md')
    .split('\n')
    .filter((line) => /^\| (?!-|who|promise|risk)/.test(line) && line.includes('test/'));
  expect(rows.length).toBeGreaterThan(30);
  const wrong: string[] = [];
  for (const row of rows) {
    for (const [, path, quoted] of row.matchAll(NAMED)) {
      const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
      const names = quoted?.slice(1, -1).split('", "') ?? [];
      if (names.length === 0) wrong.push(`${path}: no test is named`);
      for (const name of names) if (!text.includes(`'${name}'`)) wrong.push(`${path}: ${name}`);
    }
  }
  expect(wrong).toEqual([]);
});
