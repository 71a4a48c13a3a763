import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseWork, listSavedWork } from '../../../src/service/build/saved-work.js';
import { completeRequest, workKey } from '../../../src/service/build/list-request.js';
import { removeOldWork } from '../../../src/service/build/remove-old-work.js';
import { shardedLists } from '../../../src/service/build/shards.js';
import type { ListDescription } from '../../../src/store/types.js';
import type { Workspace } from '../../../src/store/workspace.js';
import { version } from '../../../src/version.js';
import { ingestEntries } from '../../store/ingest-rows.js';
import { describeList, NOW, sampleRows } from '../../store/sample-list.js';
import { temporaryWorkspace } from '../../store/temporary-workspace.js';

/** The work of a list of that many elements, as a build leaves it. */
function leaveWork(
  workspace: Workspace,
  arity: number,
  pieces: readonly string[],
  fingerprint = workspace.entries.fingerprint(),
): string {
  const request = completeRequest({ space: { arity, kind: 'ionic' }, top: 10 });
  const id = workKey(request, fingerprint);
  const folder = join(workspace.dir, 'work', id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'plan.json'), JSON.stringify({ request, fingerprint, version, experiments: 1 }));
  for (const name of pieces) writeFileSync(join(folder, name), 'x'.repeat(100));
  return id;
}

async function workspaceWithData(): Promise<Workspace> {
  const workspace = temporaryWorkspace();
  await ingestEntries(workspace, 'mine', ['NaCl', 'KCl']);
  return workspace;
}

/** Publishes a ternary list of ten rows. */
function publish(workspace: Workspace, overrides: Partial<ListDescription> = {}): void {
  const writer = workspace.lists.begin(3);
  for (const row of sampleRows(10)) writer.append(row);
  const description = { dataFingerprint: workspace.entries.fingerprint(), codeVersion: version, ...overrides };
  writer.publish(describeList({ models: [{ name: 'blend', parameters: {} }], ...description }), NOW);
}

describe('the work of unfinished builds', () => {
  it('is shown with its pieces, its size, its age and what is missing', async () => {
    const workspace = await workspaceWithData();
    const id = leaveWork(workspace, 3, ['slice-1-of-2', 'experiment-1']);
    const day = new Date('2030-01-02T00:00:00Z');
    utimesSync(join(workspace.dir, 'work', id), day, day);
    expect(listSavedWork(workspace)).toMatchObject([
      {
        id,
        list: 'ternary-ionic',
        pieces: 2,
        changedAt: day,
        expiresAt: new Date('2030-01-09T00:00:00Z'),
        usable: true,
        shards: 2,
        missing: [2],
      },
    ]);
    expect(listSavedWork(workspace)[0]!.bytes).toBeGreaterThan(200);
  });

  it('cannot be used once the known compounds are others', async () => {
    const workspace = await workspaceWithData();
    leaveWork(workspace, 3, ['ranking'], 'another');
    expect(listSavedWork(workspace)).toMatchObject([{ usable: false, shards: null, missing: [] }]);
  });

  it('is found by its id or its first letters', async () => {
    const workspace = await workspaceWithData();
    const id = leaveWork(workspace, 3, ['ranking']);
    leaveWork(workspace, 2, ['ranking']);
    const all = listSavedWork(workspace);
    expect(chooseWork(all, ['ternary']).map((each) => each.id)).toEqual([id]);
    expect(chooseWork(all, [])).toHaveLength(2);
    for (const wrong of ['quaternary', ''])
      expect(() => chooseWork(all, [wrong])).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  });
});

describe('the work of a list that is published', () => {
  it('is removed, as a build does that is not killed after the publication', async () => {
    const workspace = await workspaceWithData();
    leaveWork(workspace, 3, ['ranking', 'experiment-1']);
    const other = leaveWork(workspace, 2, ['ranking', 'experiment-1']);
    removeOldWork(workspace, new Date());
    expect(listSavedWork(workspace)).toHaveLength(2);
    publish(workspace);
    removeOldWork(workspace, new Date());
    expect(listSavedWork(workspace).map(({ id }) => id)).toEqual([other]);
  });

  it.each([{ seed: 2 }, { codeVersion: '0.0.1' }, { dataFingerprint: 'other' }, { knownBy: 'year < 2000' }])(
    'stays if the list is another one: %j',
    async (overrides) => {
      const workspace = await workspaceWithData();
      leaveWork(workspace, 3, ['ranking', 'experiment-1']);
      publish(workspace, overrides);
      removeOldWork(workspace, new Date());
      expect(listSavedWork(workspace)).toHaveLength(1);
    },
  );

  it('stays if it was begun once more after that', async () => {
    const workspace = await workspaceWithData();
    publish(workspace);
    const id = leaveWork(workspace, 3, ['ranking', 'experiment-1']);
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(workspace.dir, 'work', id), later, later);
    removeOldWork(workspace, new Date());
    expect(listSavedWork(workspace)).toHaveLength(1);
  });
});

describe('merging', () => {
  it('names the build whose shards are missing, and how to publish the others', async () => {
    const workspace = await workspaceWithData();
    const complete = leaveWork(workspace, 2, ['slice-1-of-2', 'slice-2-of-2', 'experiment-1']);
    const abandoned = leaveWork(workspace, 3, ['slice-1-of-2', 'experiment-1']);
    expect(() => shardedLists(workspace)).toThrow(`Missing: 2/2 of ${abandoned}.`);
    expect(() => shardedLists(workspace)).toThrow(`incognita merge ${complete}`);
    expect(shardedLists(workspace, [complete])).toMatchObject([{ shards: 2, request: { space: { arity: 2 } } }]);
    expect(shardedLists(workspace, ['binary'])).toHaveLength(1);
    expect(() => shardedLists(workspace, ['ternary'])).toThrow('2/2');
  });
});
