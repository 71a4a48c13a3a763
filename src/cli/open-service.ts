import { message } from '../messages/message.js';
import { say } from '../messages/say.js';
import { Service } from '../service/service.js';
import { openToRead } from '../store/open-to-read.js';
import type { Workspace } from '../store/workspace.js';

/** Runs `use` with an existing workspace and closes it afterwards, also if `use` fails. */
export async function withWorkspace<T>(dir: string, use: (workspace: Workspace) => T | Promise<T>): Promise<T> {
  const workspace = openToRead(dir);
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

/** The same with the use cases on top. */
export function withService<T>(dir: string, use: (service: Service) => T | Promise<T>): Promise<T> {
  return withWorkspace(dir, (workspace) => use(new Service(workspace)));
}
