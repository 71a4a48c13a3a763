import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // Command line, page and crash tests run the built program, as its users do.
    globalSetup: ['test/global-setup.ts'],
    setupFiles: ['test/property-seed.ts', 'test/kill-processes.ts'],
    // The built program is run as it is.
    server: { deps: { external: [/\/dist\//] } },
    // Against tests that never end, not against slow ones: a busy machine may need many times the usual time.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 300_000 } },
    maxWorkers: 2,
    // The programs that tests start learn from the small built-in sample.
    env: { INCOGNITA_BUILT_IN: 'small' },
    // Files of a worker share their modules: to start a process and to read every module anew took longer than most files do.
    isolate: false,
    // What is made of a module stays in node_modules until the module changes: a third of the time that files take to be read.
    experimental: { fsModuleCache: true },
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text-summary', 'json-summary'] },
  },
});
