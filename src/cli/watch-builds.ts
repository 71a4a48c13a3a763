import type { BuildWatch } from '../tasks/run-builds.js';
import { Progress } from './progress.js';
import { withCancel } from './with-cancel.js';

/** Runs builds in front of a terminal: with progress on standard error, and Ctrl-C heard at once. */
export function watchBuilds<T>(build: (watch: BuildWatch) => Promise<T>): Promise<T> {
  return withCancel(async (signal) => {
    const progress = new Progress({ signal });
    try {
      return await build({
        signal,
        onStage: (stage, done, total) => progress.progress(stage, done, total),
        onShare: (done, total) => progress.progress('all lists, %', Math.floor((100 * done) / total), 100),
      });
    } finally {
      progress.stop();
    }
  });
}
