import type { TaskReference } from '../jobs/job-runner.js';
import type { IngestResult } from '../service/ingest-file.js';
import type { IngestTaskInput } from './ingest-task.js';

export const ingestTask: TaskReference<IngestTaskInput, IngestResult> = {
  module: new URL('./ingest-task.js', import.meta.url).href,
  name: 'runIngest',
};
