import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type Database from 'better-sqlite3';
import { IncognitaError } from './errors.js';
import { message } from './messages/message.js';

/** The version of Node-API that better-sqlite3 13 needs: Node.js 22.14 and later have it. */
const NODE_API_NEEDED = 10;

/** What Node.js 20 loads better-sqlite3 from; `scripts/prepare-node-20.js` fills it. */
const NODE_20 = fileURLToPath(new URL('../node-20', import.meta.url));

/**
 * SQLite for this Node.js. better-sqlite3 13 brings its binaries and installs without a compiler, but crashes if Node-API 10
 * is missing, and 12 aborts on Node.js 24.19 and later. So Node.js 20 alone takes the last 12, out of a folder of its own.
 *
 * This choice, `node-20/` and `scripts/prepare-node-20.js` go on 30 April 2027, a year after the end of life of Node.js 20.
 * An optional dependency would have been simpler, but no npm before 12 leaves one out because of the version of Node.js.
 */
export const Sqlite: typeof Database = load();

function load(): typeof Database {
  const require = createRequire(import.meta.url);
  if (Number(process.versions['napi']) >= NODE_API_NEEDED) return require('better-sqlite3') as typeof Database;
  try {
    // By its path: a search by name would go on to better-sqlite3 13.
    return require(join(NODE_20, 'node_modules/better-sqlite3')) as typeof Database;
  } catch (cause) {
    throw new IncognitaError(
      'FILE_UNUSABLE',
      message('workspace.sqlite-of-node-20', { version: process.versions.node, dir: NODE_20 }),
      {},
      { cause },
    );
  }
}
