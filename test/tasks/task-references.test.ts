import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import type { TaskReference } from '../../src/jobs/job-runner.js';
import { loadTask } from '../../src/jobs/load-task.js';

const TASKS = fileURLToPath(new URL('../../src/tasks', import.meta.url));

// A reference names its function as text, which no compiler compares with what the module exports.
it('every reference names a task that its module has', async () => {
  const files = readdirSync(TASKS).filter((name) => name.endsWith('-task-reference.ts') && !name.startsWith('bench-'));
  const modules = await Promise.all(files.map((name) => import(pathToFileURL(`${TASKS}/${name}`).href)));
  const references = modules.flatMap((module) =>
    Object.values(module as Record<string, TaskReference<unknown, unknown>>),
  );
  expect(references.length).toBeGreaterThan(12);
  const loaded = await Promise.all(
    references.map(({ module, name }) => loadTask({ module: module.replace(/\.js$/, '.ts'), name })),
  );
  expect(loaded.map((task) => typeof task)).toEqual(references.map(() => 'function'));
});
