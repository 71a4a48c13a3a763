import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ListMetadata } from '../../src/store/types.js';
import { Service } from '../../src/service/service.js';
import { Workspace } from '../../src/store/workspace.js';
import { describeList, NOW, publishRows, sampleRows } from './sample-list.js';
import { temporaryWorkspace } from './temporary-workspace.js';

/** Changes one bit in the middle of a file; called again, it changes it back. */
function flip(path: string): void {
  const bytes = readFileSync(path);
  bytes[Math.floor(bytes.length / 2)]! ^= 1;
  writeFileSync(path, bytes);
}

describe('a damaged list', () => {
  it.each(['lists/ternary-ionic-v2.sqlite', 'models/ternary-ionic-v2.model.model'])(
    'is not current: the one before is, until %s is as it was',
    async (file) => {
      const dir = twoLists();
      const path = join(dir, file);
      flip(path);
      const workspace = Workspace.open(dir);
      expect(workspace.lists.resolve('ternary').id).toBe('ternary-ionic-v1');
      expect(workspace.lists.current().map(({ id }) => id)).toEqual(['ternary-ionic-v1']);
      expect(workspace.lists.all().find(({ chosen }) => chosen)?.id).toBe('ternary-ionic-v1');
      expect(workspace.lists.damaged()).toEqual([{ list: 'ternary-ionic-v2', instead: 'ternary-ionic-v1' }]);
      flip(path);
      await expect.poll(() => workspace.lists.resolve('ternary').id).toBe('ternary-ionic-v2');
      expect(workspace.lists.damaged()).toEqual([]);
      workspace.close();
    },
  );

  it('is refused by its own id, with what to do', () => {
    const dir = twoLists();
    flip(join(dir, 'lists/ternary-ionic-v1.sqlite'));
    const workspace = Workspace.open(dir);
    expect(() => workspace.lists.open('ternary-ionic-v1')).toThrow(
      expect.objectContaining({ code: 'WORKSPACE_INVALID' }),
    );
    expect(() => workspace.lists.open('ternary-ionic-v1')).toThrow('incognita build --arity 3');
    expect(workspace.lists.damaged()).toEqual([]);
    workspace.close();
  });

  it.each([
    ['a folder', (path: string) => mkdirSync(path)],
    ['a pipe', (path: string) => execFileSync('mkfifo', [path])],
    ['a device that never ends', (path: string) => symlinkSync('/dev/zero', path)],
    ['a link to itself', (path: string) => symlinkSync(path, path)],
    [
      'a file of terabytes',
      (path: string) => (writeFileSync(path, 'SQLite format 3'.padEnd(200, '\0')), truncateSync(path, 2 ** 42)),
    ],
  ] as const)('is one that has %s in the place of a file of it, which is not read to its end', (_what, put) => {
    for (const file of ['lists/ternary-ionic-v2.sqlite', 'models/ternary-ionic-v2.model.model']) {
      const dir = twoLists();
      rmSync(join(dir, file));
      put(join(dir, file));
      const workspace = Workspace.open(dir);
      expect(workspace.lists.verify('ternary-ionic-v2')).toMatchObject({ intact: false });
      expect(workspace.lists.resolve('ternary').id).toBe('ternary-ionic-v1');
      const read = (): unknown => workspace.lists.artifact('ternary-ionic-v2', 'model');
      if (file.startsWith('models')) expect(read).toThrow('build --arity 3');
      workspace.close();
    }
  });

  it('stays current if there is no other, and says so', () => {
    const workspace = temporaryWorkspace();
    publishRows(workspace, sampleRows(5));
    rmSync(join(workspace.dir, 'lists/ternary-ionic-v1.sqlite'));
    expect(workspace.lists.resolve('ternary').id).toBe('ternary-ionic-v1');
    expect(workspace.lists.damaged()).toEqual([{ list: 'ternary-ionic-v1', instead: null }]);
    expect(() => workspace.lists.open('ternary')).toThrow('incognita build');
  });
});

describe('a list that is compared by another thread', () => {
  it('is current when that is done, and the list before until then', () => {
    const workspace = temporaryWorkspace();
    const asked: string[] = [];
    publishRows(workspace, sampleRows(5));
    workspace.lists.keepChecks(workspace.lists.check('ternary-ionic-v1'));
    workspace.lists.checkElsewhere((list: ListMetadata) => asked.push(list.id));
    const other = Workspace.open(workspace.dir);
    publishRows(other, sampleRows(9));
    expect(workspace.lists.resolve('ternary').id).toBe('ternary-ionic-v1');
    expect(asked).toContain('ternary-ionic-v2');
    workspace.lists.keepChecks(other.lists.check('ternary-ionic-v2'));
    expect(workspace.lists.resolve('ternary').id).toBe('ternary-ionic-v2');
    other.close();
  });

  it('is compared also if it comes in place of a damaged one, and until then the answer is to come again', () => {
    const dir = twoLists(9 * 1024 * 1024);
    flip(join(dir, 'lists/ternary-ionic-v2.sqlite'));
    const workspace = Workspace.open(dir);
    const asked = new Set<string>();
    workspace.lists.checkElsewhere((list) => asked.add(list.id));
    expect(workspace.lists.uncompared()).toEqual(['ternary-ionic-v2']);
    workspace.lists.keepChecks(workspace.lists.check('ternary-ionic-v2'));
    expect(workspace.lists.uncompared()).toEqual(['ternary-ionic-v1']);
    expect(() => workspace.lists.open('ternary')).toThrow(expect.objectContaining({ code: 'TOO_BUSY' }));
    expect([...asked]).toContain('ternary-ionic-v1');
    workspace.lists.keepChecks(workspace.lists.check('ternary-ionic-v1'));
    expect(workspace.lists.uncompared()).toEqual([]);
    expect(workspace.lists.open('ternary').meta.id).toBe('ternary-ionic-v1');
    workspace.close();
  });
});

/** A list of all kinds takes over the names "ternary" and "3" from the ionic one, and must not refuse those who ask for them. */
describe('a list of a new space that is compared by another thread', () => {
  it('appears when that is done', () => {
    const workspace = temporaryWorkspace();
    publishRows(workspace, sampleRows(5));
    workspace.lists.keepChecks(workspace.lists.check('ternary-ionic-v1'));
    workspace.lists.checkElsewhere(() => {});
    const other = Workspace.open(workspace.dir);
    const writer = other.lists.begin(3, 'all');
    for (const row of sampleRows(9)) writer.append(row);
    writer.attach('model', new Uint8Array(9 * 1024 * 1024));
    writer.publish(describeList({ kind: 'all' }), NOW);
    const ids = (): string[] => workspace.lists.all().map(({ id }) => id);
    const named = (): string[] => ['ternary', '3', 'latest'].map((name) => workspace.lists.resolve(name).id);
    const service = new Service(workspace);
    expect(ids()).toEqual(['ternary-ionic-v1']);
    expect(service.status().lists).toEqual(['ternary-ionic-v1']);
    expect(named()).toEqual(Array(3).fill('ternary-ionic-v1'));
    expect(workspace.lists.uncompared()).toEqual(['ternary-all-v1']);
    expect(workspace.lists.resolve('ternary-all-v1').id).toBe('ternary-all-v1');
    workspace.lists.keepChecks(other.lists.check('ternary-all-v1'));
    expect(ids()).toEqual(['ternary-all-v1', 'ternary-ionic-v1']);
    expect(service.status().lists).toEqual(['ternary-all-v1', 'ternary-ionic-v1']);
    expect(named()).toEqual(Array(3).fill('ternary-all-v1'));
    other.close();
  });
});

/** The folder of a workspace with two versions of a list, of which the first has a model of `bytes` bytes. */
function twoLists(bytes = 3): string {
  const workspace = temporaryWorkspace();
  const writer = workspace.lists.begin(3);
  for (const row of sampleRows(5)) writer.append(row);
  writer.attach('model', new Uint8Array(bytes));
  writer.publish(describeList(), NOW);
  publishRows(workspace, sampleRows(9));
  return workspace.dir;
}
