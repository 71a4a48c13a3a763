import type { JobOptions, JobRunner, TaskReference } from './job-runner.js';

export interface RunAllOptions {
  /** Jobs at a time, 1 or more. */
  readonly concurrency: number;
  readonly signal?: AbortSignal;
  /** Progress of the job of that number. */
  readonly onProgress?: (job: number, ...progress: Parameters<NonNullable<JobOptions['onProgress']>>) => void;
}

/**
 * Runs a task once for each input, some at a time, in the order of the inputs. Returns the outputs in that order. The first
 * error stops all that still run and is thrown when none of them runs any more.
 */
export async function runAll<Input, Output>(
  runner: JobRunner,
  task: TaskReference<Input, Output>,
  inputs: readonly Input[],
  { concurrency, signal, onProgress }: RunAllOptions,
): Promise<Output[]> {
  const stop = new AbortController();
  const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  const outputs = new Map<number, Output>();
  let failure: { readonly error: unknown } | undefined;
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < inputs.length && !failure) {
      const job = next++;
      try {
        const output = await runner.run(task, inputs[job]!, {
          signal: either,
          onProgress: (stage, done, total) => onProgress?.(job, stage, done, total),
        });
        outputs.set(job, output);
      } catch (error) {
        failure ??= { error };
        stop.abort();
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, inputs.length) }, work));
  if (failure) throw failure.error;
  return inputs.map((_, job) => outputs.get(job)!);
}
