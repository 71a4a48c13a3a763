import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A new folder that is removed when the tests of the file are over. */
export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'incognita-test-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}
