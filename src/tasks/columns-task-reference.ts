import type { TaskReference } from '../jobs/job-runner.js';
import type { ColumnSetRecord } from '../store/column-store.js';
import type { ColumnsTaskInput } from './columns-task.js';

export const columnsTask: TaskReference<ColumnsTaskInput, ColumnSetRecord[]> = {
  module: new URL('./columns-task.js', import.meta.url).href,
  name: 'runColumns',
};
