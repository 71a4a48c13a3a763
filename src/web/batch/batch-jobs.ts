import { randomUUID } from 'node:crypto';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import type { BatchForm } from '../../service/scores/read-batch-form.js';
import type { WebService } from '../web-service.js';
import { BatchJob } from './batch-job.js';

export interface BatchJobsOptions {
  /** How long a batch can be looked at again, in milliseconds; 30 minutes by default. */
  readonly keptMs?: number;
  /** The most formulas of all batches together that are held; 100,000 by default. */
  readonly formulas?: number;
}

/** Batches in memory, each under an id that cannot be guessed. They are gone after a while, and when the server ends. */
export class BatchJobs {
  readonly #service: Pick<WebService, 'scores'>;
  readonly #jobs = new Map<string, BatchJob>();
  readonly #keptMs: number;
  readonly #most: number;

  constructor(
    service: Pick<WebService, 'scores'>,
    { keptMs = 30 * 60_000, formulas = 100_000 }: BatchJobsOptions = {},
  ) {
    this.#service = service;
    this.#keptMs = keptMs;
    this.#most = formulas;
  }

  /** Begins to score. Throws TOO_BUSY if too much is being scored already. */
  start(form: BatchForm): BatchJob {
    this.#makeRoom(form.formulas.length);
    const job = new BatchJob(randomUUID(), form, this.#service);
    this.#jobs.set(job.id, job);
    setTimeout(() => this.#forget(job), this.#keptMs).unref();
    return job;
  }

  /** Throws NOT_FOUND for a batch that is not there, or not any more. */
  get(id: string): BatchJob {
    const job = this.#jobs.get(id);
    if (job) return job;
    const minutes = Math.round(this.#keptMs / 60_000);
    throw new IncognitaError('NOT_FOUND', message('batch.expired', { minutes }), {
      id,
    });
  }

  #forget(job: BatchJob): void {
    job.cancel();
    this.#jobs.delete(job.id);
  }

  /** Forgets finished batches, the oldest first, until there is room. */
  #makeRoom(wanted: number): void {
    const held = () => [...this.#jobs.values()].reduce((sum, { form }) => sum + form.formulas.length, wanted);
    for (const job of this.#jobs.values()) {
      if (held() <= this.#most) return;
      if (job.status !== 'running') this.#forget(job);
    }
    if (held() > this.#most) {
      throw new IncognitaError('TOO_BUSY', message('batch.busy'));
    }
  }
}
