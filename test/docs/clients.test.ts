import { execFile, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect } from 'vitest';
import type { RunningApp } from '../api/running-app.js';
import { temporaryFolder } from '../cli/temporary-folder.js';
import { it } from '../fixtures/it.js';
import { codeBlocks } from './code-blocks.js';

const PAGE = 'docs/clients.md';
const run = promisify(execFile);
const hasPython = spawnSync('python3', ['--version'], { stdio: 'ignore' }).status === 0;
/** It installs packages, so it needs a network and half a minute: `.ci/run` asks for it. */
const asksForClient = process.env['INCOGNITA_GENERATED_CLIENT'] === '1';

const cwd = temporaryFolder();
let app: RunningApp;

it.beforeAll(({ app: textbook }) => {
  app = textbook;
});

describe('the page about clients', () => {
  it.skipIf(!hasPython)('has Python that runs with the standard library alone (skipped without python3)', async () => {
    const [script, notebook] = codeBlocks(PAGE, 'python');
    const environment = { ...process.env, INCOGNITA_URL: app.url };
    const first = await run('python3', ['-I', '-c', script!], { env: environment });
    const lines = first.stdout.trim().split('\n');
    // Twenty ranked rows, then two scores.
    expect(lines.slice(0, -2).every((line) => /^\d+ \S+ 0(\.\d+)?$/.test(line))).toBe(true);
    expect(lines.slice(0, -2).length).toBeGreaterThan(5);
    expect(lines.at(-1)).toMatch(/^LiFePO4 /);
    // A notebook shows the value of the last line.
    const shown = notebook!.replace(/^oxides\[:10\]$/m, 'print(oxides[:10])');
    expect(shown).not.toBe(notebook);
    expect((await run('python3', ['-I', '-c', shown], { env: environment })).stdout).toMatch(/^\[\('\w+', 0\.\d+\)/);
  });

  it.skipIf(!hasPython)('has Python that says what is wrong in a sentence', async () => {
    const wrong = codeBlocks(PAGE, 'python')[0]!.replace('"SrZrO3", "LiFePO4"', '').replaceAll('rows(3,', 'rows(7,');
    const environment = { ...process.env, INCOGNITA_URL: app.url };
    await expect(run('python3', ['-I', '-c', wrong], { env: environment })).rejects.toMatchObject({
      stderr: expect.stringMatching(/^The list was not found: /) as string,
    });
  });

  it.skipIf(!asksForClient)(
    'has a typed client that is generated, compiles and runs (skipped unless INCOGNITA_GENERATED_CLIENT=1)',
    { timeout: 240_000 },
    async () => {
      const command = codeBlocks(PAGE, 'sh')[0]!.replace('http://127.0.0.1:8080', app.url);
      writeFileSync(join(cwd, 'package.json'), '{"type":"module","private":true}');
      writeFileSync(join(cwd, 'client.ts'), codeBlocks(PAGE, 'ts')[0]!);
      const environment = {
        ...process.env,
        INCOGNITA_URL: app.url,
        npm_config_audit: 'false',
        npm_config_fund: 'false',
      };
      await run('bash', ['-e', '-c', command], { cwd, env: environment });
      const strict = ['--strict', '--noUncheckedIndexedAccess', '--exactOptionalPropertyTypes'];
      const target = ['--target', 'es2023', '--module', 'nodenext', '--lib', 'es2023,dom'];
      writeFileSync(join(cwd, 'node.d.ts'), 'declare const process: { env: Record<string, string | undefined> };\n');
      await run('npx', ['tsc', ...strict, ...target, 'client.ts', 'node.d.ts'], { cwd });
      const { stdout } = await run(process.execPath, ['client.js'], { cwd, env: environment });
      expect(stdout).toMatch(/^\d+ \S+ 0\.\d+\n/);
      expect(stdout).toContain('"nonsense"');
    },
  );
});
