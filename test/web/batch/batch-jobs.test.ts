import { message } from '../../../src/messages/message.js';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { SCORES_AT_A_TIME } from '../../../src/api/limits.js';
import type { BatchForm } from '../../../src/service/scores/read-batch-form.js';
import type { FormulaFailure } from '../../../src/service/types.js';
import { BatchJobs } from '../../../src/web/batch/batch-jobs.js';

/** A service that understands nothing, and counts what it was asked at a time. */
function deafService() {
  const asked: number[] = [];
  const scores = async (formulas: readonly string[]) => {
    asked.push(formulas.length);
    await setImmediate();
    return formulas.map((query): FormulaFailure => ({
      query,
      error: { code: 'FORMULA_INVALID', message: [message('formula.empty')], details: {} },
    }));
  };
  return { asked, scores: scores as never };
}

const broken = (): never => {
  throw new Error('broken');
};

const formulas = (count: number): BatchForm => ({
  formulas: Array.from({ length: count }, (_, index) => ({ text: `F${index + 1}`, line: index + 1, others: [] })),
  count,
  columns: [],
  ignored: [],
  ignoredCount: 0,
});

describe('batches', () => {
  it('are scored a few formulas at a time, while others get their turn', async () => {
    const { asked, scores } = deafService();
    const job = new BatchJobs({ scores }).start(formulas(52));
    const seen = new Set<number>();
    while (job.status === 'running') {
      seen.add(job.done);
      await setImmediate();
    }
    expect([...seen].slice(0, 3)).toEqual([0, SCORES_AT_A_TIME, 2 * SCORES_AT_A_TIME]);
    expect(asked.slice(0, 2)).toEqual([SCORES_AT_A_TIME, SCORES_AT_A_TIME]);
    expect(asked.at(-1)).toBe(52 % SCORES_AT_A_TIME);
    expect(job.done).toBe(52);
    expect(job.result().failed).toHaveLength(52);
  });

  it('stop where they are cancelled, and keep what was scored', async () => {
    const jobs = new BatchJobs(deafService());
    const job = jobs.start(formulas(1000));
    while (job.done === 0) await setImmediate();
    job.cancel();
    await job.ended;
    expect(job.status).toBe('cancelled');
    expect(job.done).toBeLessThan(100);
    expect(jobs.get(job.id).result().failed).toHaveLength(job.done);
  });

  it('make room for later ones once they are done, and refuse what would be too much at once', async () => {
    const jobs = new BatchJobs(deafService(), { formulas: 100 });
    const [first, second] = [jobs.start(formulas(60)), jobs.start(formulas(40))];
    expect(() => jobs.start(formulas(1))).toThrow('Try again in a minute');
    await Promise.all([first.ended, second.ended]);
    const third = jobs.start(formulas(30));
    expect(() => jobs.get(first.id)).toThrow('no longer available');
    expect(jobs.get(second.id)).toBe(second);
    await third.ended;
  });

  it('are gone after their time', async () => {
    const jobs = new BatchJobs(deafService(), { keptMs: 1 });
    const job = jobs.start(formulas(1));
    await expect
      .poll(() => {
        try {
          return jobs.get(job.id).id;
        } catch {
          return null;
        }
      })
      .toBeNull();
  });

  it('pass on what goes wrong inside to whoever looks', async () => {
    const job = new BatchJobs({ scores: broken }).start(formulas(1));
    await expect(job.ended).rejects.toThrow('broken');
  });
});
