import type { TaskReference } from '../jobs/job-runner.js';
import type { BuiltInTaskInput } from './built-in-task.js';

export const builtInTask: TaskReference<BuiltInTaskInput, number> = {
  module: new URL('./built-in-task.js', import.meta.url).href,
  name: 'runBuiltIn',
};
