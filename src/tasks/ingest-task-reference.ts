import type { TaskReference } from '../jobs/job-runner.js';
import type { FilesOutcome, PreviewsOutcome } from '../service/ingest-files.js';
import type { IngestTaskInput, ReadingInput } from './ingest-task.js';

const module = new URL('./ingest-task.js', import.meta.url).href;

export const ingestTask: TaskReference<IngestTaskInput, FilesOutcome> = { module, name: 'runIngest' };
export const previewTask: TaskReference<ReadingInput, PreviewsOutcome> = { module, name: 'runPreview' };
