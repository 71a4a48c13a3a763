import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { JobRunner } from '../../src/jobs/job-runner.js';
import { silentControl } from '../../src/run-control.js';
import { buildWhole, planBuild, publishBuild, runPiece } from '../../src/tasks/build-task.js';
import { runBuilds } from '../../src/tasks/run-builds.js';
import { emptyWorkspace, ingestFormulas } from '../fixtures/workspace.js';

const TEXTBOOK = new URL('../fixtures/textbook-compounds.csv', import.meta.url);
const formulas = readFileSync(TEXTBOOK, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  // A part is enough, and quicker.
  .filter((_, index) => index % 8 === 0)
  .map((line) => line.split(',')[0]!);

const { workspace, remove } = emptyWorkspace();
afterAll(remove);
await ingestFormulas(workspace, 'textbook', formulas);

const REQUEST = { workspace: workspace.dir, top: 100, models: ['tucker'] } as const;
const BINARY = { arity: 2, kind: 'ionic' } as const;
const checksum = (list: string): string => workspace.lists.find(list)!.checksum;

/** A pool of one thread, which is this one; holds the names of the tasks that it was given. */
function runnerHere(): JobRunner & { readonly tasks: string[] } {
  const tasks: string[] = [];
  return {
    tasks,
    run: async (task, input, { onProgress } = {}) => {
      tasks.push(task.name);
      const { [task.name]: run } = (await import(task.module)) as Record<string, (...given: unknown[]) => unknown>;
      const progress = (stage: string, done: number, total: number): void => onProgress?.(stage, done, total);
      return run!(input, { ...silentControl, progress }) as never;
    },
  };
}

describe('a list that one thread makes', () => {
  it('is the list of its pieces', () => {
    const whole = buildWhole({ ...REQUEST, space: BINARY }, silentControl)!;
    const input = { ...REQUEST, space: BINARY };
    const { experiments, fingerprint } = planBuild(input)!;
    expect(experiments).toBeGreaterThan(0);
    for (let number = experiments - 1; number >= 0; number--) {
      runPiece({ ...input, fingerprint, piece: { kind: 'experiment', number } }, silentControl);
    }
    const inPieces = publishBuild({ ...input, fingerprint }, silentControl)!;
    expect(inPieces.list).not.toBe(whole.list);
    expect(checksum(inPieces.list)).toBe(checksum(whole.list));
  });

  it('is computed from the share of the work that is done, up to all of it', async () => {
    const runner = runnerHere();
    const shares: number[] = [];
    const kinds = ['ionic', 'mixed-valence', 'several-anions'] as const;
    const built = await runBuilds({
      ...REQUEST,
      spaces: kinds.map((kind) => ({ arity: 2, kind })),
      threads: 1,
      runner,
      signal: new AbortController().signal,
      onShare: (done, total) => shares.push(done / total),
    });
    expect(built.map(({ kind }) => kind)).toContain('ionic');
    expect(runner.tasks.filter((name) => name === 'buildWhole')).toHaveLength(3);
    expect(runner.tasks).not.toContain('runPiece');
    expect(shares.at(-1)).toBeCloseTo(1, 9);
    expect(shares.every((share) => share > 0 - 1e-9 && share < 1 + 1e-9)).toBe(true);
    expect(shares.length).toBeGreaterThan(3);
  });

  it('has its pieces shared out if there are few lists for each thread', async () => {
    const runner = runnerHere();
    await runBuilds({
      ...REQUEST,
      spaces: [BINARY],
      threads: 2,
      runner,
      signal: new AbortController().signal,
      onShare: () => {},
    });
    expect(runner.tasks).toContain('runPiece');
    expect(runner.tasks).not.toContain('buildWhole');
  });
});
