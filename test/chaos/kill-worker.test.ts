import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workspace } from '../../src/store/workspace.js';
import { fewCompoundsFile } from '../fixtures/few-compounds.js';
import { cleanEnvironment, PROGRAM, runCli } from '../cli/run-cli.js';
import { runHere } from '../cli/run-here.js';
import { temporaryFolder } from '../cli/temporary-folder.js';
import { NO_REDIS, startRedis, type RedisServer } from '../jobs/redis-server.js';
import { startProcess } from '../fixtures/start-process.js';

const folder = temporaryFolder();
const dir = join(folder, 'workspace');
const BUILD = [
  'build',
  '--arity',
  '2,3',
  '--kind',
  'ionic',
  '--models',
  'tucker',
  '--top',
  '500',
  '--threads',
  '1',
  '--workspace',
  dir,
  '--json',
];

function checksums(json: string): string[] {
  const workspace = Workspace.open(dir, { readonly: true });
  try {
    return (JSON.parse(json) as { list: string }[]).map(({ list }) => workspace.lists.find(list)!.checksum);
  } finally {
    workspace.close();
  }
}

/** Starts a worker process; `begun` resolves once it has begun a piece of work. */
function startWorker(url: string): { child: ChildProcess; begun: Promise<void>; text: () => string } {
  const args = ['worker', '--redis', url, '--threads', '1', '--lost-after', '1'];
  const child = startProcess(process.execPath, [PROGRAM, ...args], {
    env: cleanEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let text = '';
  const begun = new Promise<void>((resolve) => {
    child.stderr.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      if (text.includes(': begun')) resolve();
    });
  });
  return { child, begun, text: () => text };
}

describe.skipIf(NO_REDIS)(`a build through a queue${NO_REDIS ? `: skipped, ${NO_REDIS}` : ''}`, () => {
  let redis: RedisServer;
  const children: ChildProcess[] = [];
  beforeAll(async () => {
    redis = await startRedis();
    expect(await runHere(['ingest', fewCompoundsFile(folder), '--workspace', dir])).toMatchObject({ status: 0 });
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await redis.stop();
  });

  it('gives the lists of one process, although a worker is killed in the middle of its work', async () => {
    const alone = await runHere(BUILD);
    const first = startWorker(redis.url);
    children.push(first.child);
    const build = runCli([...BUILD, '--redis', redis.url]);
    await first.begun;
    first.child.kill('SIGKILL');
    const second = startWorker(redis.url);
    const third = startWorker(redis.url);
    children.push(second.child, third.child);
    const shared = await build;
    expect(shared).toMatchObject({ status: 0 });
    expect(checksums(shared.stdout)).toEqual(checksums(alone.stdout));
    expect(first.text()).not.toContain(': done');
    expect(second.text() + third.text()).toContain(': done');
  });
});
