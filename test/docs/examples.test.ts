import { execFile } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishSmallList } from '../fixtures/small-list.js';
import { NOW, textbookWorkspace } from '../fixtures/workspace.js';
import { cleanEnvironment, PROGRAM } from '../cli/run-cli.js';
import { temporaryFolder } from '../cli/temporary-folder.js';
import { codeBlocks } from './code-blocks.js';

const run = promisify(execFile);
const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

/**
 * The npx of the examples: this checkout's program. A build or an evaluation that does not say its number of elements
 * would be one of every space, or of the ternary one, which takes a minute: here it is of the binary one, and of ionic compositions. One that does
 * not say its models has the quickest that searches, and a list whose length it does not say is short.
 */
const NPX = `#!/bin/sh
shift
case "$* " in *' --arity '*) ;; 'build '* | 'evaluate '*) set -- "$@" --arity 2 ;; esac
case "$* " in *' --kind '*) ;; 'build '*) set -- "$@" --kind ionic ;; esac
case "$* " in *' --top '*) ;; 'build '*) set -- "$@" --top 500 ;; esac
case "$* " in *' --models '*) ;; 'build '* | 'evaluate '*) set -- "$@" --models tucker ;; esac
exec '${process.execPath}' '${PROGRAM}' "$@"
`;

/** A folder as the pages describe it; its workspace has small lists of each arity that the examples read. */
async function folderOfExamples(cwd: string): Promise<void> {
  copyFileSync(fixture('textbook-compounds.csv'), join(cwd, 'compounds.csv'));
  copyFileSync(fixture('later-compounds.csv'), join(cwd, 'later.csv'));
  const { dir, workspace, remove } = await textbookWorkspace();
  publishSmallList(workspace, { arity: 4, top: 50, now: NOW });
  workspace.close();
  cpSync(dir, join(cwd, 'workspace'), { recursive: true });
  remove();
  mkdirSync(join(cwd, 'bin'));
  writeFileSync(join(cwd, 'bin/npx'), NPX);
  chmodSync(join(cwd, 'bin/npx'), 0o755);
}

describe.each(['README.md', 'docs/cli.md', 'docs/cluster.md'])('the examples of %s', (path) => {
  const cwd = temporaryFolder();
  const env = { ...cleanEnvironment(), PATH: `${join(cwd, 'bin')}:${process.env['PATH'] ?? ''}` };
  const blocks = codeBlocks(path, 'sh');

  beforeAll(() => folderOfExamples(cwd));

  it('are there', () => {
    expect(blocks.length).toBeGreaterThan(0);
  });

  it.each(blocks.map((block) => [block]))('run: %s', async (block) => {
    const { stderr } = await run('bash', ['-e', '-o', 'pipefail', '-c', block], { cwd, env });
    expect(stderr).not.toContain('incognita:');
  });
});
