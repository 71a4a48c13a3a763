import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JobRunner } from '../../src/jobs/job-runner.js';
import { loadTask } from '../../src/jobs/load-task.js';
import { silentControl } from '../../src/run-control.js';
import { fitProperty } from '../../src/tasks/fit-property.js';
import { temporaryFolder } from '../cli/temporary-folder.js';

const folder = temporaryFolder();
const runner: JobRunner = { run: async (task, input) => (await loadTask(task))(input, silentControl) };

const CATIONS = ['Li', 'Na', 'K', 'Rb', 'Cs', 'Cu', 'Ag'];
const TABLE = CATIONS.flatMap((cation, c) =>
  ['F', 'Cl', 'Br', 'I'].map((anion, a) => `${cation}${anion},${c - 2 * a}`),
);

/** The table with a value of its own, the lowest, in so many rows. */
const withLowest = (count: number): string[] =>
  TABLE.map((row, index) => (index < count ? row.replace(/,.*/, ',-9') : row));

async function fit(exact: number, rows: readonly string[] = TABLE, folds?: string) {
  const file = join(folder, 'table.csv');
  writeFileSync(file, `formula,v${folds === undefined ? '' : `,${folds}`}\n${rows.join('\n')}\n`);
  const { model } = await fitProperty(file, {
    name: 'v',
    column: 'v',
    unit: '',
    log: false,
    folds,
    limits: { rows: exact, atOnce: () => 1 },
    seed: 1,
    runner,
    signal: new AbortController().signal,
    onProgress: () => {},
    now: new Date(0),
  });
  return model.metadata;
}

describe('a fit of a table', () => {
  it('says that some rows stand for all if it is too large to be solved exactly, and predicts as well', async () => {
    const [exact, approximate] = [await fit(28), await fit(24)];
    expect(exact.nystromRows).toBeUndefined();
    expect(approximate.nystromRows).toBe(24);
    const errors = [exact, approximate].map(({ crossValidation: { random } }) => random.meanAbsoluteError);
    expect(errors[1]!).toBeLessThan(1.5 * errors[0]!);
  });

  it('refuses more rows than anything can be learnt from in a day', async () => {
    const rows = Array.from({ length: 50_001 }, (_, index) => `NaCl,${index}`);
    await expect(fit(10, rows)).rejects.toMatchObject({ code: 'USAGE', details: {} });
  });

  it('says why rows could not be read if too few could', async () => {
    await expect(fit(10, ['NaCl,1', 'KCl,about 2', 'LiCl,NaN'])).rejects.toThrow(
      'One row could be read, 2 could not; a property needs at least 5. The first that could not, line 3, "KCl,about 2": "about 2" is not a number',
    );
    await expect(fit(10, ['NaCl,1'])).rejects.toThrow('One row could be read; a property needs at least 5.');
  });

  it('learns the lowest value apart only if five rows or more have it', async () => {
    expect((await fit(100, withLowest(4))).bound).toBeNull();
    expect((await fit(100, withLowest(5))).bound).toBe(-9);
  });

  it('of one chemical system, a solid solution, leaves out whole compounds instead of the system', async () => {
    const rows = Array.from(
      { length: 12 },
      (_, x) => `Ba${((12 - x) / 12).toFixed(3)}Sr${((x + 0.5) / 12).toFixed(3)}TiO3,${x}`,
    );
    const { oneSystem, crossValidation } = await fit(100, rows);
    expect(oneSystem).toBe('Ba-O-Sr-Ti');
    expect(crossValidation.systems.rows).toBe(12);
    expect(crossValidation.systems.meanAbsoluteError).toBeLessThan(3);
    expect((await fit(100)).oneSystem).toBeUndefined();
  });

  it('can learn from one row of another system, if all others are left out', async () => {
    const rows = Array.from({ length: 6 }, (_, x) => `Ba${6 - x}Sr${x + 1}TiO3,${x}`);
    const { crossValidation } = await fit(100, [...rows, 'NaCl,8']);
    expect(crossValidation.systems.rows).toBe(7);
    expect(Number.isFinite(crossValidation.systems.meanAbsoluteError)).toBe(true);
  });

  it('refuses rows of one compound, and folds that are one', async () => {
    const same = ['NaCl,1', 'NaCl,2', 'Na2Cl2,3', 'NaCl,4', 'NaCl,5'];
    await expect(fit(100, same)).rejects.toMatchObject({ text: { id: 'property.one-compound' } });
    const oneFold = TABLE.map((row) => `${row},a`);
    await expect(fit(100, oneFold, 'part')).rejects.toMatchObject({ text: { id: 'property.one-fold' } });
  });
});
