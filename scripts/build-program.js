// Bundles the program into dist/ and the benchmarks into bench/dist/: some hundred files instead of five thousand (its own modules and those
// of its packages), which halves the time that a command or a worker thread takes to start. What several entries need is in
// dist/chunks/ once, so that both measure and run the same code, and a command loads only what it needs.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build } from 'esbuild';

/** Modules that are loaded by their path: the program, its threads, its tasks. */
const PROGRAM = ['cli/main', 'jobs/worker-main', 'api/admin-thread', 'tasks/build-process'];

/** Modules of the built program that tests load. */
const FOR_TESTS = [
  'cli/run',
  'cli/confirm',
  'cli/report-error',
  'messages/message',
  'api/start-admin-server',
  'jobs/worker-runner',
  'jobs/process-runner',
  'jobs/queue-runner',
  'jobs/queue-worker',
  'tasks/query-service',
  'errors',
  'sqlite',
];

const BENCH = ['bench-task', 'scan-task', 'cases/bench-cases'];

/** Packages that load files of their own by path, or that only builds with a queue need. */
const NOT_BUNDLED = ['better-sqlite3', 'piscina', 'bullmq', 'ioredis'];

/**
 * @param {string} root the folder of the repository
 * @returns what was made, not written yet
 */
export async function buildProgram(root) {
  const tasks = readdirSync(join(root, 'src/tasks')).filter((name) => name.endsWith('-task.ts'));
  const modules = [...PROGRAM, ...FOR_TESTS, ...tasks.map((name) => `tasks/${name.slice(0, -'.ts'.length)}`)];
  const { outputFiles, metafile } = await build({
    entryPoints: Object.fromEntries([
      ...modules.map((name) => [`dist/${name}`, join(root, `src/${name}.ts`)]),
      ...BENCH.map((name) => [`bench/dist/${name.replace(/^.*\//, '')}`, join(root, `bench/${name}.ts`)]),
    ]),
    absWorkingDir: root,
    outdir: root,
    chunkNames: 'dist/chunks/[hash]',
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    external: NOT_BUNDLED,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Packages that are CommonJS modules ask for those of Node.js by `require`.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
    },
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [addressesOf(root)],
  });
  return { outputFiles, metafile };
}

/**
 * Modules find files next to them by `import.meta.url`, and mean the address that they would have in dist/ by themselves. Files with
 * modules that do so are two folders below the root: `dist/cli/`, `dist/chunks/`, `bench/dist/`.
 *
 * @param {string} root
 * @returns {import('esbuild').Plugin}
 */
function addressesOf(root) {
  return {
    name: 'addresses',
    setup({ onLoad }) {
      onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        const own = relative(root, path)
          .split(sep)
          .join('/')
          .replace(/\.tsx?$/, '.js');
        const address = own.startsWith('src/')
          ? own.replace(/^src/, 'dist')
          : own.replace(/^bench\/(.*\/)?/, 'bench/dist/');
        return {
          contents: text.replaceAll('import.meta.url', `new URL('../../${address}', import.meta.url).href`),
          loader: path.endsWith('x') ? 'tsx' : 'ts',
        };
      });
    },
  };
}
