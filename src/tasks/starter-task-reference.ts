import type { TaskReference } from '../jobs/job-runner.js';
import type { StarterTaskInput } from './starter-task.js';

export const starterTask: TaskReference<StarterTaskInput, number> = {
  module: new URL('./starter-task.js', import.meta.url).href,
  name: 'runStarter',
};
