import type { TaskReference } from '../jobs/job-runner.js';
import type { QueryTaskInput } from './query-task.js';

export const queryTask: TaskReference<QueryTaskInput, unknown> = {
  module: new URL('./query-task.js', import.meta.url).href,
  name: 'runQuery',
};
