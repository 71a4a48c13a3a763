import { execFile } from 'node:child_process';
import { copyFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { fewCompounds } from '../fixtures/few-compounds.js';
import { publishSmallList } from '../fixtures/small-list.js';
import { emptyWorkspace, ingestFormulas, NOW, textbookWorkspace } from '../fixtures/workspace.js';
import { cleanEnvironment } from '../cli/run-cli.js';
import { temporaryFolder } from '../cli/temporary-folder.js';
import { codeBlocks } from './code-blocks.js';
import { npxHere } from './npx-here.js';

const run = promisify(execFile);
const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

/** A folder as the page about clusters describes it, with few compounds, since it builds a list of ternaries. */
async function folderOfCluster(cwd: string): Promise<void> {
  const { dir, workspace, remove } = emptyWorkspace();
  const formulas = fewCompounds().slice(1);
  await ingestFormulas(
    workspace,
    'few',
    formulas.map((line) => line.split(',')[0]!),
  );
  workspace.close();
  cpSync(dir, join(cwd, 'workspace'), { recursive: true });
  remove();
}

/** A folder as the other pages describe it; its workspace has small lists of each arity that the examples read. */
async function folderOfExamples(cwd: string): Promise<void> {
  copyFileSync(fixture('textbook-compounds.csv'), join(cwd, 'compounds.csv'));
  copyFileSync(fixture('later-compounds.csv'), join(cwd, 'later.csv'));
  const { dir, workspace, remove } = await textbookWorkspace();
  publishSmallList(workspace, { arity: 4, top: 50, now: NOW });
  workspace.close();
  cpSync(dir, join(cwd, 'workspace'), { recursive: true });
  remove();
}

describe.each(['README.md', 'docs/cli.md', 'docs/cluster.md'])('the examples of %s', (path) => {
  const cwd = temporaryFolder();
  const env = { ...cleanEnvironment(), PATH: `${join(cwd, 'bin')}:${process.env['PATH'] ?? ''}` };
  const blocks = codeBlocks(path, 'sh');

  beforeAll(async () => {
    await (path === 'docs/cluster.md' ? folderOfCluster : folderOfExamples)(cwd);
    return npxHere(cwd);
  });

  it('are there', () => {
    expect(blocks.length).toBeGreaterThan(0);
  });

  it.each(blocks.map((block) => [block]))('run: %s', async (block) => {
    const { stderr } = await run('bash', ['-e', '-o', 'pipefail', '-c', block], { cwd, env });
    expect(stderr).not.toContain('incognita:');
  });
});
