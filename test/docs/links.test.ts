import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/cli/program.js';
import manifest from '../../package.json' with { type: 'json' };
import { page } from './code-blocks.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGES = ['.', 'docs'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

describe.each(PAGES)('%s', (path) => {
  const text = page(path);

  it('refers to files that are there', () => {
    const targets = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => match[1]!);
    expect(targets.filter((target) => !existsSync(join(ROOT, dirname(path), target)))).toEqual([]);
  });

  it('names npm scripts that exist', () => {
    const named = [...text.matchAll(/npm (?:run )?(start|test|(?<=run )[a-z:]+)/g)].map((match) => match[1]!);
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });
});

describe('README.md', () => {
  it('has every public command in its table', () => {
    const table = [...page('README.md').matchAll(/^\| `([a-z-]+)/gm)].map((match) => match[1]!);
    const commands = createProgram().commands.map((command) => command.name());
    expect(table.sort()).toEqual(commands.filter((name) => name !== 'release').sort());
  });
});
