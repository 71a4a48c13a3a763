import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Workspace } from '../../src/store/workspace.js';
import { fewCompoundsFile } from '../fixtures/few-compounds.js';
import { runCli } from '../cli/run-cli.js';
import { runHere } from '../cli/run-here.js';
import { startProgram } from '../cli/start-program.js';
import { temporaryFolder } from '../cli/temporary-folder.js';

const folder = temporaryFolder();
const dir = join(folder, 'workspace');
// One quick model: what is killed is the writing of files, which is the same for all.
const BUILD = 'build --arity 2 --kind ionic --models popularity --threads 1 --workspace'.split(' ').concat(dir);

/** Milliseconds that an undisturbed build takes on this machine, now. */
let buildTime = 0;

beforeAll(async () => {
  expect(await runHere(['ingest', fewCompoundsFile(folder), '--workspace', dir])).toMatchObject({ status: 0 });
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

  it('goes on from what it had finished, and gives the list of a build that was left alone', async () => {
    const args = [
      'build',
      '--arity',
      '3',
      '--kind',
      'ionic',
      '--models',
      'popularity',
      '--top',
      '300',
      '--threads',
      '1',
      '--workspace',
      dir,
    ];
    const undisturbed = await runHere([...args, '--json']);
    let killed = false;
    await runCli(args, {
      onStderr: (text, child) => {
        // On one thread a third piece is begun when two are saved.
        const begun = new Set(text.match(/(ranking|experiment \d):/g));
        if (!killed && begun.size === 3) killed = child.kill('SIGKILL');
      },
    });
    expect(killed).toBe(true);
    const work = (): string[] => readdirSync(join(dir, 'work')).filter((key) => key.startsWith('ternary'));
    const kept = work().flatMap((key) => readdirSync(join(dir, 'work', key)));
    const pieces = ['ranking', 'experiment-1', 'experiment-2', 'experiment-3'];
    const finished = pieces.filter((piece) => kept.includes(piece));
    expect(finished.length).toBeGreaterThanOrEqual(2);
    const again = await runHere([...args, '--json']);
    const done = pieces.filter((piece) => again.stderr.includes(`${piece.replace('-', ' ')}:`));
    expect([...finished, ...done].sort()).toEqual(pieces.sort());
    const workspace = Workspace.open(dir, { readonly: true });
    const [before, after] = [undisturbed, again].map(({ stdout }) => {
      const [built] = JSON.parse(stdout) as { list: string }[];
      return workspace.lists.find(built!.list)!.checksum;
    });
    workspace.close();
    expect(after).toBe(before);
    expect(work()).toEqual([]);
  });

  it('leaves a workspace that is served, and in which the next build succeeds', async () => {
    const before = soundLists();
    const program = await startProgram(['serve', '--port', '0', '--workspace', dir]);
    const current = async (): Promise<string> => {
      const answer = await fetch(`${program.url}/v1/lists/binary-ionic`);
      return ((await answer.json()) as { data: { id: string } }).data.id;
    };
    const served = await current();
    // By another process than the server's.
    const build = await runHere([...BUILD, '--json']);
    expect(build).toMatchObject({ status: 0 });
    const next = (JSON.parse(build.stdout) as { list: string }[])[0]!.list;
    // A running server offers a list that another process has published as soon as it has compared its checksum.
    await expect.poll(current).toBe(next);
    await program.end('SIGTERM');
    expect(before).toContain(served);
  });
});
