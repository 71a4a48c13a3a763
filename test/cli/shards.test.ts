import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { Workspace } from '../../src/store/workspace.js';
import { fewCompoundsFile } from '../fixtures/few-compounds.js';
import { cleanEnvironment, PROGRAM, type CliResult } from './run-cli.js';
import { runHere } from './run-here.js';
import { temporaryFolder } from './temporary-folder.js';

const dir = join(temporaryFolder(), 'workspace');
const WANTED = ['--arity', '2,3', '--kind', 'ionic', '--models', 'tucker', '--top', '400', '--threads', '1'];
const runIn = (...args: string[]): Promise<CliResult> => runHere([...args, '--workspace', dir]);
const lists = (): string[] => readdirSync(join(dir, 'lists')).filter((name) => name.endsWith('.sqlite'));

function checksum(list: string): string {
  const workspace = Workspace.open(dir, { readonly: true });
  try {
    return workspace.lists.find(list)!.checksum;
  } finally {
    workspace.close();
  }
}

describe('a build in shards', () => {
  beforeAll(async () => {
    expect(await runIn('ingest', fewCompoundsFile(join(dir, '..')))).toMatchObject({ status: 0 });
    expect(await runIn('build', ...WANTED)).toMatchObject({ status: 0 });
  });

  it('publishes nothing before it is merged, and says which shards are missing', async () => {
    const before = lists();
    const first = await runIn('build', ...WANTED, '--shard', '1/3');
    expect(first).toMatchObject({ status: 0 });
    expect(first.stdout).toMatch(/Shard 1 of 3 is done: binary-ionic, ternary-ionic\. .*merge/);
    expect(lists()).toEqual(before);
    const early = await runIn('merge');
    expect(early).toMatchObject({ status: 4, stdout: '' });
    expect(early.stderr).toContain('Missing: 2/3, 3/3');
  });

  it('gives the lists of one process, whichever shard came first', async () => {
    expect(await runIn('build', ...WANTED, '--shard', '3/3')).toMatchObject({ status: 0 });
    expect(await runIn('build', ...WANTED, '--shard', '2/3')).toMatchObject({ status: 0 });
    const merged = await runIn('merge', '--json');
    expect(merged).toMatchObject({ status: 0 });
    const made = (JSON.parse(merged.stdout) as { list: string }[]).map(({ list }) => list);
    expect(made.sort()).toEqual(['binary-ionic-v2', 'ternary-ionic-v2']);
    for (const name of ['binary', 'ternary']) expect(checksum(`${name}-ionic-v2`)).toBe(checksum(`${name}-ionic-v1`));
    expect(readdirSync(join(dir, 'work'))).toEqual([]);
  });

  it('has nothing to merge afterwards', async () => {
    const again = await runIn('merge');
    expect(again).toMatchObject({ status: 4 });
    expect(again.stderr).toContain('There are no shards');
  });

  it.each(['0/3', '4/3', 'three', '1'])('is refused as --shard %s', async (shard) => {
    expect(await runIn('build', '--shard', shard)).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('the Slurm script of docs/cluster.md', () => {
  const page = readFileSync(fileURLToPath(new URL('../../docs/cluster.md', import.meta.url)), 'utf8');
  const script = /```bash\n(#!\/bin\/bash[\s\S]*?)```/.exec(page)![1]!;

  it('does the shard that its number in the array says', async () => {
    expect(script).toMatch(/^#SBATCH --array=1-\d+$/m);
    const path = join(dir, 'shards.sh');
    const program = `'${process.execPath}' '${PROGRAM}'`;
    writeFileSync(
      path,
      script.replaceAll('npx incognita build', `${program} build --arity 2 --kind ionic --models popularity`),
    );
    const run = promisify(execFile);
    await run('bash', ['-n', path]);
    const env = { ...cleanEnvironment(), INCOGNITA_WORKSPACE: dir, SLURM_ARRAY_TASK_COUNT: '5' };
    const { stdout } = await run('bash', [path], { env: { ...env, SLURM_ARRAY_TASK_ID: '4' } });
    expect(stdout).toContain('Shard 4 of 5 is done');
  });
});
