import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './store/temporary-workspace.js';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const BIN = fileURLToPath(new URL('../bin/', import.meta.url));
const PACKAGES = fileURLToPath(new URL('../node_modules/', import.meta.url));

/**
 * What the built module loads in an installation with invented packages, by a Node.js that says it has this Node-API: the
 * name of the package, or the error.
 */
function loaded(nodeApi: number, packages: Readonly<Record<string, string>>): string {
  const root = installation(packages);
  const script = `
    ${says(nodeApi)}
    import(${JSON.stringify(pathToFileURL(join(root, 'dist/sqlite.js')).href)})
      .then(({ Sqlite }) => console.log(Sqlite), (error) => console.log(error.code, error.message));`;
  return spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout.trim();
}

const says = (nodeApi: number): string =>
  `Object.defineProperty(process, 'versions', { value: { ...process.versions, napi: '${nodeApi}' } });`;

function installation(packages: Readonly<Record<string, string>>): string {
  const root = temporaryFolder();
  cpSync(DIST, join(root, 'dist'), { recursive: true });
  cpSync(BIN, join(root, 'bin'), { recursive: true });
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(PACKAGES).filter((other) => other !== 'better-sqlite3')) {
    symlinkSync(join(PACKAGES, name), join(root, 'node_modules', name));
  }
  for (const [folder, name] of Object.entries(packages)) {
    const path = join(root, folder, 'node_modules/better-sqlite3');
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'index.cjs'), `module.exports = '${name}';`);
    writeFileSync(join(path, 'package.json'), '{ "main": "index.cjs" }');
  }
  return root;
}

describe('SQLite', () => {
  const both = { '.': 'version 13', 'node-20': 'version 12' };

  it('is better-sqlite3 13 on a Node.js with Node-API 10', () => {
    expect(loaded(10, both)).toBe('version 13');
  });

  it('is the last 12 on Node.js 20', () => {
    expect(loaded(9, both)).toBe('version 12');
  });

  it('is never 13 on Node.js 20, which would crash: without the last 12 the error says what to do', () => {
    expect(loaded(9, { '.': 'version 13' })).toMatch(/^FILE_UNUSABLE .*npm ci --prefix \S+node-20/);
  });

  it('that is missing on Node.js 20 is one sentence of the program and a status of its own, and the stack is for who debugs', () => {
    const root = installation({ '.': 'version 13' });
    const preload = `data:text/javascript,${encodeURIComponent(says(9))}`;
    const run = (debug: string): { readonly status: number | null; readonly stderr: string } =>
      spawnSync(process.execPath, ['--import', preload, join(root, 'bin/incognita.js'), 'lists'], {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], INCOGNITA_DEBUG: debug },
      });
    const sentence =
      /^incognita: Node\.js \S+ needs a separate build of SQLite: run `npm ci --prefix \S+node-20` once, or .*\n/;
    expect(run('')).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(new RegExp(`${sentence.source}$`)) as string,
    });
    expect(run('1').stderr).toMatch(new RegExp(`${sentence.source}.*\\n +at `));
  });
});
