import type { EvaluationReport } from '../evaluation/types.js';
import type { TaskReference } from '../jobs/job-runner.js';
import type { EvaluateTaskInput } from './evaluate-task.js';

export const evaluateTask: TaskReference<EvaluateTaskInput, EvaluationReport> = {
  module: new URL('./evaluate-task.js', import.meta.url).href,
  name: 'runEvaluate',
};
