// Dead code: files, exports, types and dependencies that nothing uses. `npm run check:structure` looks twice: with the tests, and without
// them (--production), where an export that its own file uses may be there for a test, such as a limit.
const production = process.argv.includes('--production');

/** @type {import('knip').KnipConfig} */
export default {
  // What is started by its name or bundled. Patterns that end in ! belong to the program and its scripts, the others are tests.
  entry: [
    'src/cli/main.ts!',
    'src/tasks/*-task.ts!',
    'src/jobs/worker-main.ts!',
    'src/api/admin-thread.ts!',
    'src/web/client/main.ts!',
    'src/web/client/offline/service-worker.ts!',
    'bench/scan-task.ts!',
    'bench/bench-task.ts!',
    'bench/cases/bench-cases.ts!',
    'scripts/*.{ts,js}!',
    'test/**/*.test.{ts,tsx}',
  ],
  project: [
    'src/**/*.{ts,tsx}!',
    'bench/**/*.ts!',
    'scripts/**/*.{ts,js}!',
    'test/**/*.{ts,tsx}',
    '!src/numerics/*/assembly/**',
  ],
  ignoreBinaries: ['mkfifo', 'mount', 'redis-server', 'script', 'systemd-analyze', 'umount'],
  ignoreExportsUsedInFile: production,
};
