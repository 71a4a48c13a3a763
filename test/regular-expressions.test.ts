import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { cpuMilliseconds } from './cpu-milliseconds.js';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/**
 * The most characters that the expressions of a folder or file are given, if something bounds them: then a time that grows
 * with the square of the length does no harm. Everything else is tried with texts of any length.
 */
const BOUNDED: Readonly<Record<string, number>> = {
  // MAX_FORMULA_LENGTH
  'chemistry/': 600,
  // Names in a list of our own, fields of a form, and what the program itself has written.
  'rows/': 1_000,
  'service/': 1_000,
  'models/': 1_000,
  'messages/': 1_000,
  'web/': 1_000,
  // A command line, headers of a request (16 kB in all), addresses.
  'cli/': 4_000,
  'api/': 4_000,
};
const UNBOUNDED = 40_000;
const MILLISECONDS = 1_500;

/** A regular expression where one can be, on a line of code. */
const LITERAL =
  /(?<=[=(,:!&|?[{};]\s?|return )\/(?![*/])((?:\\.|\[(?:\\.|[^\]\n\\])*\]|[^/\n\\[])+)\/([dgimsuvy]*)(?=[\s.,;)\]}:]|$)/gm;

interface Expression {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

function expressionsIn(file: string): Expression[] {
  const code = readFileSync(file, 'utf8')
    .replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '')
    .replace(/\s\/\/ .*$/gm, '');
  return [...code.matchAll(LITERAL)].flatMap(([, source, flags]) => {
    try {
      RegExp(source!, flags);
      return [{ file: relative(SRC, file), source: source!, flags: flags! }];
    } catch {
      return [];
    }
  });
}

/** Runs of each character that the expression speaks of, each ended by one that fits nothing. */
function pumps({ source }: Expression, length: number): string[] {
  const characters = new Set([...source.replaceAll(/\\./g, ''), ...' 0aA\t\n_-"\'']);
  return [...characters].flatMap((character) =>
    ['', 'A', '"'].map((prefix) => `${prefix}${character.repeat(length)}\u0001`),
  );
}

/**
 * Whether an expression is through with some texts within MILLISECONDS of processor time. Only code in a context of its own can be stopped in the
 * middle of an expression, and only by the clock: on a busy machine it is given as much time as it needs to have had its share.
 */
function endsInTime(expression: RegExp, texts: readonly string[]): boolean {
  for (let timeout = MILLISECONDS; ; timeout *= 2) {
    let ended = false;
    const spent = cpuMilliseconds(() => {
      try {
        runInNewContext('for (const text of texts) text.replace(expression, "")', { texts, expression }, { timeout });
        ended = true;
      } catch {
        // It was stopped.
      }
    });
    if (ended || spent >= MILLISECONDS) return ended;
  }
}

const expressions = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .flatMap((entry) => expressionsIn(join(entry.parentPath, entry.name)));

describe('every regular expression', () => {
  it('is found', () => {
    expect(expressions.length).toBeGreaterThan(150);
  });

  it('takes a time that grows no faster than the text, or is given short texts only', () => {
    const slow: string[] = [];
    for (const expression of expressions) {
      const { file, source, flags } = expression;
      const length = Object.entries(BOUNDED).find(([path]) => file.startsWith(path))?.[1] ?? UNBOUNDED;
      const texts = pumps(expression, length);
      if (!endsInTime(RegExp(source, flags), texts)) slow.push(`${file}: /${source}/${flags}`);
    }
    expect(slow).toEqual([]);
  });
});
