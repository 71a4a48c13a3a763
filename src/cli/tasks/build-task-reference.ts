import type { TaskReference } from '../../jobs/job-runner.js';
import type { BuildSummary } from '../../service/build.js';
import type { BuildTaskInput } from './build-task.js';

/** Names the build without loading it: the command line stays quick for everything else. */
export const buildTask: TaskReference<BuildTaskInput, BuildSummary | null> = {
  module: new URL('./build-task.js', import.meta.url).href,
  name: 'runBuild',
};
