import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Words that CONTRIBUTING.md replaces, as they are used in other senses than the literal one. */
const REPLACED: readonly RegExp[] = [
  /\b(?:beside|whatever|lends?|lent|told|tells|twins?|made-up)\b/i,
  /(?<!--)\bkept\b/i,
  /\bstands?\b(?! (?:for|in for)\b|-in\b)/i,
  /\bspeaks? (?:for|against)\b/i,
  /\bThrows [^.]*(?<!which) where\b/,
  /\b(?:null|undefined|true|false|none|absent|empty|-1) where\b/i,
];

/** The words of comments: whole lines of them, and what is behind code. Names in backticks are left out. */
function comments(text: string): string[] {
  const lines = text.split('\n').filter((line) => /^\s*(?:\/\/|\{?\/\*|\*(?!\w))|\s\/\/ /.test(line));
  return lines.map((line) =>
    line
      .replace(/^(?!\s*[/*{]).*?\/\/ /, '')
      .replaceAll(/`[^`]*`/g, '')
      .trim(),
  );
}

it('comments are in plain English: without the words that CONTRIBUTING.md replaces', () => {
  const tracked = execFileSync('git', ['ls-files', 'src', 'bench', 'scripts', 'test'], { cwd: ROOT, encoding: 'utf8' });
  const files = tracked.split('\n').filter((name) => /\.(?:tsx?|js|css)$/.test(name));
  const found = files.flatMap((name) =>
    comments(readFileSync(join(ROOT, name), 'utf8'))
      .filter((line) => REPLACED.some((words) => words.test(line)))
      .map((line) => `${name}: ${line}`),
  );
  expect(files.length).toBeGreaterThan(1000);
  expect(found).toEqual([]);
});
