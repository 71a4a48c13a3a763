// Installs the program from scratch with one Node.js and one npm, without a compiler, and uses it:
//
//   node scripts/try-node.js 24 --npm 12            install, build, ingest, rank, serve; then the packed program
//   node scripts/try-node.js 24 --npm 12 --start    `npm start` on an empty folder as well, with the whole starter set
//   node scripts/try-node.js 24 --npm 12 --tests    `npm test` as well
//   node scripts/try-node.js here                   the same with the Node.js and npm that run this
//
// Both versions come from the registry into a temporary folder. What is tried is the working tree as git sees it. The last
// line is the checksums of the lists, which have to be those that the Node.js which runs this makes.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { npm: { type: 'string' }, start: { type: 'boolean' }, tests: { type: 'boolean' } },
});
const [version] = positionals;
if (version === undefined || (version !== 'here' && values.npm === undefined)) {
  console.error('usage: node scripts/try-node.js NODE-VERSION --npm NPM-VERSION [--start] [--tests], or: here');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'incognita-try-'));
/** Where a compiler that was called leaves its name. */
const compiled = join(folder, 'compiled');
/** @type {Record<string, string | undefined>} */
let environment;

try {
  const clone = join(folder, 'clone');
  copyWorkingTree(clone);
  environment = environmentOf(version === 'here' ? undefined : await getNode(version, values.npm));
  console.log(`Node.js ${run(folder, 'node', '-v').trim()}, npm ${run(folder, 'npm', '-v').trim()}`);

  step('npm ci');
  run(clone, 'npm', 'ci', '--no-audit', '--no-fund');
  expectNothingCompiled();

  step('build, ingest, rank, serve');
  run(clone, 'npm', 'run', 'build');
  const workspace = join(folder, 'workspace');
  const incognita = join(clone, 'bin/incognita.js');
  const lists = makeLists('node', incognita, workspace);
  await serves(clone, workspace, 'node', incognita, 'serve');

  step('npm pack, npx incognita start');
  const packed = JSON.parse(run(clone, 'npm', 'pack', '--json', '--pack-destination', folder));
  // npm 12 prints an object by name, earlier ones a list.
  const { filename } = Array.isArray(packed) ? packed[0] : Object.values(packed)[0];
  const user = join(folder, 'user');
  mkdirSync(user);
  writeFileSync(join(user, 'package.json'), '{ "private": true }\n');
  run(user, 'npm', 'install', '--omit=dev', '--no-audit', '--no-fund', join(folder, filename));
  if (lacksNodeApi()) run(user, 'npm', 'ci', '--prefix', join(user, 'node_modules/incognita/node-20'));
  expectNothingCompiled();
  await serves(user, workspace, 'npx', '--no', 'incognita', 'start');

  if (values.start) {
    step('npm start on an empty folder');
    await serves(clone, join(folder, 'started'), 'npm', 'start', '--');
    step('npx incognita start on an empty folder');
    await serves(user, join(folder, 'packed'), 'npx', '--no', 'incognita', 'start');
  }
  if (values.tests) {
    step('npm test');
    run(clone, 'npm', 'test');
  }

  if (version !== 'here') {
    step(`the same lists with Node.js ${process.version}`);
    run(root, process.execPath, 'scripts/build.js');
    const own = makeLists(process.execPath, join(root, 'bin/incognita.js'), join(folder, 'own'));
    if (own !== lists) throw new Error(`The lists differ: ${lists}, with Node.js ${process.version} ${own}.`);
  }
  console.log(lists);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function step(/** @type {string} */ name) {
  console.log(`  ${name}`);
}

/** The files that git has or would take, without what was built. */
function copyWorkingTree(/** @type {string} */ to) {
  const { stdout, status } = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root });
  if (status !== 0) throw new Error('git ls-files failed: this has to be a clone.');
  for (const file of stdout.toString().split('\0')) {
    if (file !== '' && existsSync(join(root, file))) cpSync(join(root, file), join(to, file));
  }
}

/** Folders for the front of PATH with that Node.js and npm. */
async function getNode(/** @type {string} */ node, /** @type {string} */ npm) {
  const scratch = join(folder, 'node');
  mkdirSync(scratch);
  writeFileSync(join(scratch, 'package.json'), '{ "private": true }\n');
  // The platform's package has the binary itself, so that no install script is needed.
  const platform = `node-${process.platform}-${process.arch}`;
  environment = process.env;
  run(scratch, 'npm', 'install', '--no-audit', '--no-fund', `${platform}@${node}`, `npm@${npm}`);
  return [join(scratch, 'node_modules', platform, 'bin'), join(scratch, 'node_modules/.bin')];
}

/** The environment of a user who has that Node.js, and no compiler if that Node.js should need none. */
function environmentOf(/** @type {string[] | undefined} */ folders) {
  const path = [...(folders ?? []), process.env['PATH']];
  const { NODE_OPTIONS: _options, INCOGNITA_WORKSPACE: _workspace, ...rest } = process.env;
  environment = { ...rest, PATH: path.join(delimiter) };
  if (lacksNodeApi()) return environment;
  const stubs = join(folder, 'stubs');
  mkdirSync(stubs);
  for (const name of ['cc', 'c++', 'gcc', 'g++', 'clang', 'clang++', 'make', 'python', 'python3', 'node-gyp']) {
    writeFileSync(join(stubs, name), `#!/bin/sh\necho ${name} >>'${compiled}'\nexit 1\n`, { mode: 0o755 });
  }
  return { ...environment, PATH: [stubs, ...path].join(delimiter) };
}

/** Ingests and ranks a small file; returns the names and checksums of the lists. */
function makeLists(/** @type {string} */ node, /** @type {string} */ incognita, /** @type {string} */ workspace) {
  const at = ['--workspace', workspace];
  run(root, node, incognita, 'ingest', 'test/fixtures/textbook-compounds.csv', ...at);
  run(root, node, incognita, 'build', '--arity', '2,3', '--kind', 'ionic', '--top', '300', ...at);
  const lists = JSON.parse(run(root, node, incognita, 'lists', '--json', ...at));
  return lists.map(({ id, checksum }) => `${id} ${checksum.slice(0, 16)}`).join(', ');
}

/** Whether that Node.js is one for which SQLite is compiled (src/sqlite.ts). */
function lacksNodeApi() {
  return Number(run(folder, 'node', '-p', 'process.versions.napi')) < 10;
}

function expectNothingCompiled() {
  if (existsSync(compiled)) throw new Error(`The install called ${readFileSync(compiled, 'utf8').trim()}.`);
  if (lacksNodeApi()) return;
  const built = readdirSync(folder, { recursive: true }).filter((name) => /build[/\\]Release[/\\].*\.node$/.test(name));
  if (built.length > 0) throw new Error(`The install compiled ${built.join(', ')}.`);
}

/** Runs a command to its end and returns what it printed. Throws with all of it if the command fails. */
function run(/** @type {string} */ cwd, /** @type {string} */ command, /** @type {string[]} */ ...args) {
  const { status, signal, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    env: environment,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status === 0) return stdout;
  throw new Error(`${command} ${args.join(' ')}: ${error ?? signal ?? `status ${status}`}\n${stdout}${stderr}`);
}

/** Starts a command that serves the workspace, fetches pages and an answer of the API, and ends it as Ctrl-C does. */
async function serves(/** @type {string} */ cwd, /** @type {string} */ workspace, /** @type {string[]} */ ...command) {
  const port = await freePort();
  const [program, ...args] = [...command, '--port', String(port), '--workspace', workspace];
  // A group of its own, so that npm and npx cannot leave the server behind.
  const child = spawn(program, args, { cwd, env: environment, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    const url = `http://127.0.0.1:${port}`;
    const until = Date.now() + 900_000;
    while (!(await answers(`${url}/readyz`))) {
      if (child.exitCode !== null || child.signalCode !== null || Date.now() > until) {
        throw new Error(`${command.join(' ')} does not serve:\n${said}`);
      }
      await wait(200);
    }
    for (const path of ['/', '/v1/lists', '/compositions/NaCl']) {
      if (!(await answers(url + path))) throw new Error(`${path} is not answered:\n${said}`);
    }
  } finally {
    signalGroup(child.pid, 'SIGINT');
    const late = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), 20_000);
    await ended;
    clearTimeout(late);
  }
}

function signalGroup(/** @type {number | undefined} */ pid, /** @type {NodeJS.Signals} */ signal) {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // It has ended.
  }
}

async function answers(/** @type {string} */ url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(60_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject()));
    });
  });
}
