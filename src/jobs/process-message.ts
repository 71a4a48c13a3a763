import type { WorkerOutcome, WorkerProgress } from './worker-message.js';

/** What a process that does jobs is sent: a job, or that one is not wanted any more. Jobs are distinguished by their numbers. */
export type ToProcess =
  | {
      readonly kind: 'run';
      readonly job: number;
      readonly module: string;
      readonly name: string;
      readonly input: unknown;
    }
  | { readonly kind: 'cancel'; readonly job: number };

/** What it sends: how far a job is, and how it ended. */
export type FromProcess = { readonly job: number } & (WorkerProgress | WorkerOutcome);
