import { existsSync } from 'node:fs';
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
