import { expect, it } from 'vitest';
import type { JobRunner } from '../../src/jobs/job-runner.js';
import { loadTask } from '../../src/jobs/load-task.js';
import { silentControl } from '../../src/run-control.js';
import { predictFormulas } from '../../src/service/properties/predict-formulas.js';
import { predictMany } from '../../src/tasks/predict-many.js';
import { smallProperty } from '../fixtures/small-property.js';
import { temporaryWorkspace } from '../store/temporary-workspace.js';

it('predicts in parts to the same bits as all at once, in the order of the formulas, with the reasons of those that have no prediction', async () => {
  const workspace = temporaryWorkspace();
  workspace.properties.save(smallProperty('gap'));
  const formulas = ['Li', 'Na', 'K', 'Rb', 'Cs'].flatMap((cation) => [
    `${cation}F`,
    `${cation}Cl`,
    `${cation}2O`,
    'Xx',
  ]);
  const parts: number[] = [];
  const runner: JobRunner = {
    run: async (task, input) => {
      parts.push((input as unknown as { args: [string, string[]] }).args[1].length);
      return (await loadTask(task))(input, silentControl);
    },
  };
  const found = await predictMany(formulas, {
    workspace: workspace.dir,
    name: 'gap',
    runner,
    signal: new AbortController().signal,
    onProgress: () => {},
  });
  expect(parts).toEqual([3, 3, 3, 3, 3, 3, 2]);
  expect(found).toEqual(predictFormulas(workspace, 'gap', formulas));
});
