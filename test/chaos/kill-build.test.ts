import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { Workspace } from '../../src/store/workspace.js';
import { runCli } from '../cli/run-cli.js';
import { startProgram } from '../cli/start-program.js';
import { temporaryFolder } from '../cli/temporary-folder.js';

const dir = join(temporaryFolder(), 'workspace');
const textbook = fileURLToPath(new URL('../fixtures/textbook-compounds.csv', import.meta.url));
const BUILD = ['build', '--arity', '2', '--workspace', dir];

/** Milliseconds that an undisturbed build takes on this machine, now. */
let buildTime = 0;

beforeAll(async () => {
  expect(await runCli(['ingest', textbook, '--workspace', dir])).toMatchObject({ status: 0 });
  const started = performance.now();
  expect(await runCli(BUILD)).toMatchObject({ status: 0 });
  buildTime = performance.now() - started;
});

/** The ids of all lists, each checked against its checksum. */
function soundLists(): string[] {
  const workspace = Workspace.open(dir, { readonly: true });
  try {
    const ids = workspace.lists.all().map(({ id }) => id);
    for (const id of ids) expect(workspace.lists.verify(id)).toMatchObject({ intact: true, problems: [] });
    return ids;
  } finally {
    workspace.close();
  }
}

describe('a build that is killed', () => {
  // From the first query to the moments around publishing: wherever it happens to be, there is the old or the new.
  it.each([0.2, 0.4, 0.6, 0.8, 0.9, 1])('leaves whole lists only, killed at %f of its time', async (share) => {
    const before = soundLists();
    let timer: NodeJS.Timeout | undefined;
    await runCli(BUILD, {
      onStart: (child) => {
        timer = setTimeout(() => child.kill('SIGKILL'), share * buildTime);
      },
    });
    clearTimeout(timer);
    expect(soundLists()).toEqual(expect.arrayContaining(before));
  });

  it('leaves a workspace that is served, and in which the next build succeeds', async () => {
    const before = soundLists();
    const program = await startProgram(['serve', '--port', '0', '--workspace', dir]);
    const served = (await fetch(`${program.url}/v1/lists/binary`).then((response) => response.json())) as {
      data: { id: string };
    };
    const build = await runCli([...BUILD, '--json']);
    const next = (JSON.parse(build.stdout) as { list: string }[])[0]!.list;
    const servedNext = (await fetch(`${program.url}/v1/lists/binary`).then((response) => response.json())) as {
      data: { id: string };
    };
    await program.end('SIGTERM');
    expect(before).toContain(served.data.id);
    // A running server offers a list as soon as another process has published it.
    expect(servedNext.data.id).toBe(next);
  });
});
