import { SCORES_AT_A_TIME } from '../../api/limits.js';
import type { BatchForm } from '../../service/scores/read-batch-form.js';
import type { FormulaFailure, ScoreResult } from '../../service/types.js';
import type { WebService } from '../web-service.js';
import { rankBatch, type RankedBatch } from './rank-batch.js';

export type BatchState = 'running' | 'done' | 'cancelled';

/** One batch while it is scored and after. A few formulas at a time are one question, so that other clients have their turn. */
export class BatchJob {
  /** Settles when nothing more will be scored; rejects with what the service threw. */
  readonly ended: Promise<void>;
  #state: BatchState = 'running';
  readonly #answers: (ScoreResult | FormulaFailure)[] = [];
  #ranked: RankedBatch | null = null;

  constructor(
    readonly id: string,
    readonly form: BatchForm,
    service: Pick<WebService, 'scores'>,
  ) {
    this.ended = this.#run(service);
    // Whoever looks the batch up learns of an error; that nobody does is no reason to end the server.
    this.ended.catch(() => {});
  }

  get status(): BatchState {
    return this.#state;
  }

  /** Formulas that have their answer. */
  get done(): number {
    return this.#answers.length;
  }

  /** Stops after the formulas that are in work. What has been scored stays. */
  cancel(): void {
    if (this.#state === 'running') this.#state = 'cancelled';
  }

  /** What has been scored, in order; the whole batch once it is done. */
  result(): RankedBatch {
    if (this.#state === 'running') return rankBatch(this.#answers, this.form.formulas);
    this.#ranked ??= rankBatch(this.#answers, this.form.formulas);
    return this.#ranked;
  }

  async #run(service: Pick<WebService, 'scores'>): Promise<void> {
    const formulas = this.form.formulas.map(({ text }) => text);
    while (this.#state === 'running' && this.done < formulas.length) {
      const few = formulas.slice(this.done, this.done + SCORES_AT_A_TIME);
      this.#answers.push(...(await service.scores(few)));
    }
    if (this.#state === 'running') this.#state = 'done';
  }
}
