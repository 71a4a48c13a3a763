import type { TaskReference } from '../jobs/job-runner.js';
import type { QueryTaskInput, SharingAnswer, SharingQueryInput } from './query-task.js';

const module = new URL('./query-task.js', import.meta.url).href;

export const queryTask: TaskReference<QueryTaskInput, unknown> = { module, name: 'runQuery' };

export const sharingQueryTask: TaskReference<SharingQueryInput, SharingAnswer> = { module, name: 'runSharingQuery' };
