import { existsSync } from 'node:fs';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import { say } from '../messages/say.js';
import { Service } from '../service/service.js';
import { needsSnapshot } from '../store/open-database.js';
import { isWritable } from '../store/is-writable.js';
import { Workspace } from '../store/workspace.js';

/** Runs `use` with an existing workspace and closes it afterwards, also where `use` fails. */
export async function withWorkspace<T>(dir: string, use: (workspace: Workspace) => T | Promise<T>): Promise<T> {
  const workspace = openFor(dir);
  try {
    return await use(workspace);
  } finally {
    for (const { list, instead } of workspace.lists.damaged()) {
      const text =
        instead === null ? message('list.damaged-now', { list }) : message('list.instead', { list, instead });
      process.stderr.write(`${say(text, 'en')}\n`);
    }
    workspace.close();
  }
}

/** A workspace on a disk that is full can still be read, as one can whose disk is read-only. */
function openFor(dir: string): Workspace {
  if (!existsSync(dir) || isWritable(dir)) {
    try {
      return Workspace.open(dir, { create: false });
    } catch (error) {
      const cause = error instanceof IncognitaError ? error.cause : error;
      if (!needsSnapshot(cause)) throw error;
    }
  }
  return Workspace.open(dir, { create: false, readonly: true });
}

/** The same with the use cases on top. */
export function withService<T>(dir: string, use: (service: Service) => T | Promise<T>): Promise<T> {
  return withWorkspace(dir, (workspace) => use(new Service(workspace)));
}
