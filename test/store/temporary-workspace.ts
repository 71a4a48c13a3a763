import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { Workspace } from '../../src/store/workspace.js';

const open: Workspace[] = [];
const folders: string[] = [];

afterEach(() => {
  for (const workspace of open.splice(0)) workspace.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'incognita-test-'));
  folders.push(folder);
  return folder;
}

/** A workspace, in a new folder unless one is given, that is closed after the test. */
export function temporaryWorkspace(dir = temporaryFolder(), options: { readonly?: boolean } = {}): Workspace {
  const workspace = Workspace.open(dir, options);
  open.push(workspace);
  return workspace;
}
