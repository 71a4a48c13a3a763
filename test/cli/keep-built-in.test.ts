import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_SOURCES } from '../../src/service/build/built-in-sources.js';
import { DEFAULT_SPACES } from '../../src/space/space-choice.js';
import { Workspace } from '../../src/store/workspace.js';
import { runHere } from './run-here.js';
import { temporaryFolder } from './temporary-folder.js';

const dir = temporaryFolder();
const OLD = fileURLToPath(new URL('../fixtures/workspaces/0.1.0/starter', import.meta.url));
const SAMPLE = BUILT_IN_SOURCES.find(({ file }) => file === 'measured-compounds.csv')!.name;

function sources(workspace: string): Record<string, number> {
  const opened = Workspace.open(workspace);
  try {
    return Object.fromEntries(opened.entries.sources().map(({ name, compounds }) => [name, compounds]));
  } finally {
    opened.close();
  }
}

describe('--keep-built-in', () => {
  const workspace = join(dir, 'workspace');
  const file = join(dir, 'mine.csv');
  const ingest = (...options: string[]) => runHere(['ingest', file, ...options, '--workspace', workspace]);

  it("has the built-in data next to a database of one's own, from then on, until the opposite is said", async () => {
    writeFileSync(file, 'formula\nKCl\nCaTiO3\n');
    const first = await ingest('--keep-built-in');
    expect(first.stderr).toContain('The built-in data was added: 2,135 known compounds.');
    expect(first.stderr).toContain('The built-in data is used as well; --no-keep-built-in leaves it out.');
    expect(sources(workspace)).toEqual({ mine: 2, [SAMPLE]: 2135 });

    writeFileSync(file, 'formula\nKCl\nCaTiO3\nNaF\n');
    await ingest();
    expect(sources(workspace)).toEqual({ mine: 3, [SAMPLE]: 2135 });

    const { stderr } = await ingest('--no-keep-built-in');
    expect(stderr).toContain('It replaces the built-in data; --keep-built-in uses both.');
    expect(sources(workspace)).toEqual({ mine: 3 });
  });

  it('does not take one for the other', async () => {
    await ingest('--keep-built-in');
    writeFileSync(file, 'formula\nLiF\n');
    const { status, stderr } = await ingest('--source', SAMPLE);
    expect(status).toBe(2);
    expect(stderr).toContain(`would be called "${SAMPLE}". Give yours another name with --source.`);
  });
});

describe('a workspace that holds the starter set of 0.1.0 alone', () => {
  it('gets the built-in data of today instead, and this is said', async () => {
    const old = join(dir, 'old');
    cpSync(OLD, old, { recursive: true });
    expect(Object.keys(sources(old))).not.toEqual([SAMPLE]);
    const { status, stderr } = await runHere([
      'build',
      '--keep-built-in',
      '--arity',
      '2',
      '--kind',
      'ionic',
      '--models',
      'popularity',
      '--threads',
      '1',
      '--workspace',
      old,
    ]);
    expect(status).toBe(0);
    expect(stderr).toContain("The built-in data of an earlier version was replaced by today's: 2,135 known compounds.");
    expect(sources(old)).toEqual({ [SAMPLE]: 2135 });
    const opened = Workspace.open(old);
    // A start makes every list, though there are lists of the old data.
    expect(opened.settings.listsToMake()).toHaveLength(DEFAULT_SPACES.length);
    opened.close();
  });
});
