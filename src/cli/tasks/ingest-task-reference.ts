import type { TaskReference } from '../../jobs/job-runner.js';
import type { IngestTaskInput, IngestTaskResult } from './ingest-task.js';

export const ingestTask: TaskReference<IngestTaskInput, IngestTaskResult> = {
  module: new URL('./ingest-task.js', import.meta.url).href,
  name: 'runIngest',
};
