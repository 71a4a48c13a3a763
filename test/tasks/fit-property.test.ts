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

async function fit(exact: number, rows: readonly string[] = TABLE) {
  const file = join(folder, 'table.csv');
  writeFileSync(file, `formula,v\n${rows.join('\n')}\n`);
  const { model } = await fitProperty(file, {
    name: 'v',
    column: 'v',
    unit: '',
    log: false,
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
});
