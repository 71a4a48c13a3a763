import type { TaskReference } from '../jobs/job-runner.js';
import type { FilesOutcome } from '../service/ingest-files.js';
import type { FilePreview } from '../service/preview-file.js';
import type { IngestTaskInput, ReadingInput } from './ingest-task.js';

const module = new URL('./ingest-task.js', import.meta.url).href;

export const ingestTask: TaskReference<IngestTaskInput, FilesOutcome> = { module, name: 'runIngest' };
export const previewTask: TaskReference<ReadingInput, FilePreview[]> = { module, name: 'runPreview' };
