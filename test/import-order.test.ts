import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** The stations of the data flow: a folder imports only from itself and from folders before it. */
const ORDER = [
  'messages',
  'expression',
  'numerics',
  'chemistry',
  'energies',
  'structures',
  'space',
  'search',
  'models',
  'calibration',
  'scoring',
  'evaluation',
  'properties',
  'rows',
  'ingest',
  'store',
  'jobs',
  'service',
  'tasks',
  'api',
  'mcp',
  'web',
  'cli',
];
/** All before those that read files. */
const PURE = new Set(ORDER.slice(0, ORDER.indexOf('ingest')));

/** Every import, as [importing file, imported specifier]. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
}

const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

describe('the import order', () => {
  it('knows every folder of src', () => {
    const folders = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((folder) => folder.name).filter((name) => !ORDER.includes(name))).toEqual([]);
  });

  it('is the order that CONTRIBUTING.md shows, the pure folders on the first line', () => {
    const page = readFileSync(join(SRC, '../CONTRIBUTING.md'), 'utf8');
    const [pure, others] = [...page.matchAll(/^ {4}(\w+(?: {2}\w+){5,})$/gm)].map((match) => match[1]!.split('  '));
    expect([pure, others]).toEqual([[...PURE], ORDER.slice(PURE.size)]);
  });

  it('lets a folder import only from folders above it', () => {
    const wrong: string[] = [];
    for (const file of files) {
      const folder = relative(SRC, file).split('/')[0]!;
      const place = ORDER.indexOf(folder);
      if (place < 0) continue;
      for (const specifier of importsOf(file).filter((name) => name.startsWith('.'))) {
        const target = relative(SRC, join(file, '..', specifier)).split('/')[0]!;
        if (ORDER.includes(target) && ORDER.indexOf(target) > place)
          wrong.push(`${relative(SRC, file)} imports ${specifier}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('keeps clock, file and network out of the pure folders', () => {
    const wrong: string[] = [];
    for (const file of files) {
      if (!PURE.has(relative(SRC, file).split('/')[0]!)) continue;
      const text = readFileSync(file, 'utf8');
      if (importsOf(file).some((name) => name.startsWith('node:')))
        wrong.push(`${relative(SRC, file)} imports from node`);
      if (/\b(Date\.now|new Date|performance\.now|Math\.random|fetch)\(/.test(text)) {
        wrong.push(`${relative(SRC, file)} reads the clock, the network or unseeded randomness`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('keeps SQL in the store, but for the reader of files that are databases themselves', () => {
    const users = files
      .filter((file) => importsOf(file).some((name) => name === 'better-sqlite3' || name.endsWith('/sqlite.js')))
      .map((file) => relative(SRC, file))
      .filter((file) => !file.startsWith('store/'));
    expect(users.sort()).toEqual(['ingest/ase-reader.ts', 'sqlite.ts']);
  });

  // Math.exp and its like, and ** unless of 2 (exact), have other last digits from one version of an engine to the next.
  it('keeps functions whose last digits are left to the engine out of what decides a list', () => {
    const EXACT = new Set(
      'abs ceil clz32 floor fround imul max min round sign sqrt trunc E LN2 LN10 LOG2E LOG10E PI SQRT1_2 SQRT2'.split(
        ' ',
      ),
    );
    const wrong: string[] = [];
    for (const file of files) {
      const path = relative(SRC, file);
      if (!PURE.has(path.split('/')[0]!) || path.includes('/assembly/')) continue;
      const code = readFileSync(file, 'utf8').replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '');
      for (const [, name] of code.matchAll(/\bMath\.(\w+)/g)) {
        if (!EXACT.has(name!)) wrong.push(`${path}: Math.${name}, see numerics/elementary`);
      }
      if (/(?<!\b2) \*\*=? /.test(code)) wrong.push(`${path}: **, see pow and integerPower in numerics/elementary`);
    }
    expect(wrong).toEqual([]);
  });
});
