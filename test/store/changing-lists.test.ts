import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { currentLists } from '../../src/store/current-lists.js';
import type { Workspace } from '../../src/store/workspace.js';
import { NOW, publishRows, sampleRows } from './sample-list.js';
import { ingestEntries } from './ingest-rows.js';
import { temporaryWorkspace } from './temporary-workspace.js';

function withLists(count: number): Workspace {
  const workspace = temporaryWorkspace();
  for (let rows = 1; rows <= count; rows++) publishRows(workspace, sampleRows(rows));
  return workspace;
}

const current = (workspace: Workspace): string[] => currentLists(workspace.lists.all()).map(({ id }) => id);

describe('the current list', () => {
  it('is the newest, unless another one is used', () => {
    const workspace = withLists(2);
    expect(current(workspace)).toEqual(['ternary-ionic-v2']);
    workspace.lists.use('ternary-ionic-v1', NOW);
    expect(current(workspace)).toEqual(['ternary-ionic-v1']);
    expect(workspace.lists.resolve('3').id).toBe('ternary-ionic-v1');
    expect(workspace.lists.open('ternary').meta.id).toBe('ternary-ionic-v1');
  });

  it('stays the one that is used when a newer one is published, until the newest is used', () => {
    const workspace = withLists(2);
    workspace.lists.use('ternary-ionic-v1', NOW);
    publishRows(workspace, sampleRows(3));
    expect(current(workspace)).toEqual(['ternary-ionic-v1']);
    workspace.lists.use('ternary-ionic-v3', NOW);
    publishRows(workspace, sampleRows(4));
    expect(current(workspace)).toEqual(['ternary-ionic-v4']);
  });

  it('is seen at once by whoever has the workspace open', () => {
    const workspace = withLists(2);
    const other = temporaryWorkspace(workspace.dir);
    expect(current(other)).toEqual(['ternary-ionic-v2']);
    workspace.lists.use('ternary-ionic-v1', NOW);
    expect(current(other)).toEqual(['ternary-ionic-v1']);
  });

  it('is named by its id only when it is changed', () => {
    const workspace = withLists(1);
    for (const name of ['ternary', '3', 'latest', 'ternary-ionic-v9']) {
      expect(() => workspace.lists.use(name, NOW)).toThrow('There is no list');
      expect(() => workspace.lists.remove(name, NOW)).toThrow('There is no list');
    }
  });
});

describe('a list that is removed', () => {
  it('leaves with its files, and the one before is current', () => {
    const workspace = withLists(2);
    workspace.lists.open('ternary');
    workspace.lists.remove('ternary-ionic-v2', NOW);
    expect(workspace.lists.find('ternary-ionic-v2')).toBeUndefined();
    expect(current(workspace)).toEqual(['ternary-ionic-v1']);
    expect(workspace.lists.open('ternary').count()).toBe(1);
    expect(existsSync(join(workspace.dir, 'lists/ternary-ionic-v2.sqlite'))).toBe(false);
    expect(readdirSync(join(workspace.dir, 'models'))).toEqual(['ternary-ionic-v1.model.model']);
  });

  it('never gives its id to another one', () => {
    const workspace = withLists(2);
    workspace.lists.remove('ternary-ionic-v2', NOW);
    expect(publishRows(workspace, sampleRows(5)).id).toBe('ternary-ionic-v3');
  });

  it('is no longer the one in use', () => {
    const workspace = withLists(3);
    workspace.lists.use('ternary-ionic-v1', NOW);
    workspace.lists.remove('ternary-ionic-v1', NOW);
    expect(current(workspace)).toEqual(['ternary-ionic-v3']);
  });
});

describe('the log', () => {
  it('has every change in its order', async () => {
    const workspace = temporaryWorkspace();
    await ingestEntries(workspace, 'mine', ['NaCl', 'KCl']);
    publishRows(workspace, sampleRows(1));
    workspace.lists.use('ternary-ionic-v1', NOW);
    workspace.lists.remove('ternary-ionic-v1', NOW);
    workspace.entries.renameSource('mine', 'ours', NOW);
    workspace.entries.removeSource('ours', NOW);
    expect(workspace.changes.all().map(({ at: _at, ...change }) => change)).toEqual([
      { kind: 'ingested', source: 'mine', file: expect.any(String) as string },
      { kind: 'list-published', list: 'ternary-ionic-v1' },
      { kind: 'list-used', list: 'ternary-ionic-v1' },
      { kind: 'list-removed', list: 'ternary-ionic-v1' },
      { kind: 'source-renamed', from: 'mine', to: 'ours' },
      { kind: 'source-removed', source: 'ours', entries: 2 },
    ]);
  });
});

describe('a source', () => {
  it('has its compounds under another name once it is renamed', async () => {
    const workspace = temporaryWorkspace();
    await ingestEntries(workspace, 'mine', ['NaCl'], { known: 'source = "mine"' });
    await ingestEntries(workspace, 'other', ['NaCl', 'KCl']);
    workspace.entries.renameSource('mine', 'ours', NOW);
    expect(workspace.entries.sources().map(({ name, entries }) => [name, entries])).toEqual([
      ['other', 2],
      ['ours', 1],
    ]);
    // Its own expression speaks of the name that it had.
    expect(workspace.entries.get('ClNa')!.sources.map(({ source }) => source)).toEqual(['other']);
  });
});
