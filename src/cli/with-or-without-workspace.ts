import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Service } from '../service/service.js';
import { makeTemporaryFolder } from '../store/make-temporary-folder.js';
import { WORKSPACE_PARTS } from '../store/workspace-parts.js';
import { visible } from '../visible-text.js';
import { hint } from './hint.js';
import { withService } from './open-service.js';

/**
 * Like `withService`, for questions that what comes with the program can answer as well: if there is no workspace in
 * `dir`, an empty one serves, which is removed afterwards, and standard error says so.
 */
export async function withOrWithoutWorkspace(
  dir: string,
  use: (service: Service) => void | Promise<void>,
): Promise<void> {
  if (existsSync(join(dir, WORKSPACE_PARTS.database))) return withService(dir, use);
  hint(visible(`There is no workspace in ${dir}: only what comes with Incognita is used.`) + '\n');
  const { Workspace } = await import('../store/workspace.js');
  const empty = makeTemporaryFolder();
  try {
    Workspace.open(empty).close();
    await withService(empty, use);
  } finally {
    rmSync(empty, { recursive: true, force: true });
  }
}
