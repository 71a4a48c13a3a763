// Node.js 20 cannot load better-sqlite3 13 (src/sqlite.ts says why and until when): compiles the last 12 for it, in a
// folder of its own, so that every later Node.js installs nothing of it. Takes some minutes, once per clone.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** @param {string} root the folder of the repository */
export function prepareNode20(root) {
  if (Number(process.versions.napi) >= 10) return;
  const folder = join(root, 'node-20');
  if (loads(folder)) return;
  process.stderr.write('Node.js 20 needs a build of SQLite of its own: compiling it, once for this folder ...\n');
  const { status } = spawnSync('npm', ['ci', '--prefix', folder, '--ignore-scripts=false', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0 || !loads(folder)) {
    throw new Error(
      'better-sqlite3 12 could not be compiled: it needs a C++ compiler, make and Python. Node.js 22.14 and newer need none.',
    );
  }
}

/** Whether there is a build that this Node.js can open a database with. */
function loads(/** @type {string} */ folder) {
  try {
    // By its path: a search by name would go on to better-sqlite3 13, which crashes.
    const Database = createRequire(import.meta.url)(join(folder, 'node_modules/better-sqlite3'));
    new Database(':memory:').close();
    return true;
  } catch {
    return false;
  }
}
