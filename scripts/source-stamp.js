import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is built depends on, besides Node.js itself. */
const SOURCES = [
  'src',
  'bench',
  'scripts',
  'api-spec.yaml',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'node-20',
];

/**
 * A hash over everything that dist/ is built from: the same as long as nothing of it changes.
 *
 * @param {string} root
 * @returns {string}
 */
export function sourceStamp(root) {
  const hash = createHash('sha256').update(process.version);
  for (const name of SOURCES) {
    for (const file of filesIn(root, name))
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} name of a file or folder in it
 * @returns {string[]}
 */
function filesIn(root, name) {
  const entries = attempt(() => readdirSync(join(root, name), { withFileTypes: true }));
  if (entries === null) return [name];
  return (
    entries
      // The kernels are written into src/ by the build itself, and the benchmarks into bench/dist/.
      .filter(({ name: own }) => own !== 'node_modules' && own !== 'binary.js' && own !== 'dist')
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => (entry.isDirectory() ? filesIn(root, join(name, entry.name)) : [join(name, entry.name)]))
  );
}

/**
 * @template T
 * @param {() => T} read
 * @returns {T | null}
 */
function attempt(read) {
  try {
    return read();
  } catch {
    return null;
  }
}
