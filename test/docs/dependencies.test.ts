import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { page } from './code-blocks.js';

interface LockedPackage {
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
}

const root = new URL('../../', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, root), 'utf8')) as Record<string, unknown>;
const { '': _own, ...packages } = read('package-lock.json')['packages'] as Record<string, LockedPackage>;

/** Licences that go with MIT, of packages that are installed with the program. */
const ALLOWED = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Python-2.0',
  'MIT OR Apache-2.0',
];
/** Also for what only develops it. */
const ALLOWED_FOR_TESTS = [...ALLOWED, 'MPL-2.0', 'CC0-1.0', 'CC-BY-4.0'];
/** Packages that do not name their licence in package.json; read in their LICENSE. */
const READ = new Map([
  ['node_modules/busboy', 'MIT'],
  ['node_modules/streamsearch', 'MIT'],
]);

describe('the packages that are installed', () => {
  it('have licences that go with MIT', () => {
    const wrong = Object.entries(packages).flatMap(([path, { license, dev }]) => {
      const found = license ?? READ.get(path) ?? 'none';
      return (dev ? ALLOWED_FOR_TESTS : ALLOWED).includes(found) ? [] : [`${path}: ${found}`];
    });
    expect(wrong).toEqual([]);
  });

  it('are locked by hash', () => {
    const { '': _node20, ...ofNode20 } = read('node-20/package-lock.json')['packages'] as typeof packages;
    expect(Object.keys(ofNode20)).toContain('node_modules/better-sqlite3');
    const loose = Object.entries({ ...packages, ...ofNode20 }).filter(([, { integrity }]) => integrity === undefined);
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  it('run no script that is not named: none needs one', () => {
    const scripts = Object.entries(packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//, ''));
    const allowed = read('package.json')['allowScripts'] as Record<string, boolean>;
    expect(scripts.filter((name) => allowed[name] !== false)).toEqual([]);
    for (const name of scripts) expect(page('SECURITY.md')).toContain(`\`${name}\``);
  });

  it('are named with exact versions', () => {
    const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>;
    const ranges = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d/.test(version),
    );
    expect(ranges).toEqual([]);
  });
});
