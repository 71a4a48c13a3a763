import type { TaskReference } from '../jobs/job-runner.js';
import type { Suggestion } from '../properties/suggestion.js';
import type { NextTaskInput } from './next-task.js';

export const nextTask: TaskReference<NextTaskInput, Suggestion[]> = {
  module: new URL('./next-task.js', import.meta.url).href,
  name: 'runNext',
};
