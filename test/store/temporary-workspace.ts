import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Workspace } from '../../src/store/workspace.js';

/** A folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'incognita-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A workspace, in a new folder unless one is given, that is closed after the test. */
export function temporaryWorkspace(dir = temporaryFolder(), options: { readonly?: boolean } = {}): Workspace {
  const workspace = Workspace.open(dir, options);
  onTestFinished(() => workspace.close());
  return workspace;
}
