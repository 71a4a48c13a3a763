import { internalError } from '../errors.js';
import type { Task, TaskReference } from './job-runner.js';

/** Imports the module of a task and returns the function. Throws INTERNAL if the module has no such export. */
export async function loadTask<Input, Output>(task: TaskReference<Input, Output>): Promise<Task<Input, Output>> {
  const module = (await import(task.module)) as Record<string, unknown>;
  const found = module[task.name];
  if (typeof found !== 'function') {
    throw internalError(`The module ${task.module} has no task called "${task.name}".`);
  }
  return found as Task<Input, Output>;
}
