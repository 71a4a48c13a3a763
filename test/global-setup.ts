import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder that all workers share, for workspaces that tests copy instead of building them again. */
    readonly sharedFixtures: string;
  }
}

/**
 * Builds dist/ once before any test, since command line, page and crash tests run the built program. A type error in a
 * file that is being edited must not stop the tests of all others, so only CI insists on a clean build here.
 */
export default function setup(project: TestProject): () => void {
  buildProgram();
  const folder = mkdtempSync(join(tmpdir(), 'incognita-fixtures-'));
  project.provide('sharedFixtures', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}

function buildProgram(): void {
  const build = spawnSync(process.execPath, [fileURLToPath(new URL('../scripts/build.js', import.meta.url))], {
    stdio: process.env['CI'] === 'true' ? 'inherit' : ['ignore', 'ignore', 'inherit'],
  });
  if (build.status === 0) return;
  if (process.env['CI'] === 'true') throw new Error('The program could not be built.');
  process.stderr.write(
    'The build has errors (npm run build shows them): tests of the built program may run an older one.\n',
  );
}
