import { randomUUID } from 'node:crypto';
import { IncognitaError } from '../errors.js';
import { readOutcome, type WrittenOutcome } from '../ingest/outcomes-file.js';
import type { JobOptions, JobRunner } from '../jobs/job-runner.js';
import { message } from '../messages/message.js';
import { plainColumnSets } from '../service/columns/column-makers.js';
import type { CovarianceKernel } from '../properties/covariance-kernel.js';
import type { Widths } from '../properties/widths.js';
import type { StoredOutcome } from '../store/outcome-store.js';
import type { Workspace } from '../store/workspace.js';
import { columnsTask } from './columns-task-reference.js';
import { fitFormTask } from './fit-form-task-reference.js';
import { MOST_COLUMN_ROWS } from './most-column-rows.js';

/** How long a job can be looked at after it was started. */
const KEPT_MS = 60 * 60_000;

/** Jobs that are remembered. */
const MOST_JOBS = 100;

/** Columns that are to be computed for the first rows of a list. */
export interface GivenColumns {
  /** Id of the list. */
  readonly list: string;
  /** Sets of columns, as `incognita columns compute` names them; at least one. */
  readonly names: readonly string[];
  readonly rows: number;
}

/** A table with how it is learnt from. */
export interface GivenTable {
  readonly name: string;
  readonly column: string;
  readonly table: string;
  /** Name of the file. */
  readonly file: string;
  readonly unit: string;
  readonly log: boolean;
  readonly perAtom: boolean;
  /** See `FitOptions` of the Gaussian process. */
  readonly kernel?: CovarianceKernel | undefined;
  /** See `FitOptions` of the Gaussian process. */
  readonly widths?: Widths | undefined;
}

/** A property that is fitted from an uploaded table, or columns of a list that are computed. */
export interface ServerJob {
  readonly id: string;
  readonly kind: 'property' | 'columns';
  state: 'running' | 'done' | 'failed' | 'cancelled';
  stage: string;
  done: number;
  total: number;
  /** Name of the property, once it is fitted. */
  property: string | null;
  /** What is computed, of a job that does so. */
  readonly columns: GivenColumns | null;
  error: IncognitaError | null;
}

/**
 * What visitors of a server may change, if its operator allows it: fit a property from a table or compute columns of a list, one job
 * at a time on a thread of the runner, and add and remove outcomes of experiments.
 */
export class ServerJobs {
  readonly #workspace: Workspace;
  readonly #runner: JobRunner;
  readonly #jobs = new Map<
    string,
    { readonly job: ServerJob; readonly stop: AbortController; readonly started: number }
  >();

  constructor(workspace: Workspace, runner: JobRunner) {
    this.#workspace = workspace;
    this.#runner = runner;
  }

  /** Begins to fit. Throws TOO_BUSY if another job is running. */
  fit(body: Uint8Array, contentType: string): ServerJob {
    const input = { workspace: this.#workspace.dir, body, contentType };
    return this.#begin('property', null, async (options) => ({
      property: await this.#runner.run(fitFormTask, input, options),
    }));
  }

  /** The sets of columns that can be computed, as `incognita columns compute` names them. */
  columnSets(): string[] {
    return plainColumnSets(this.#workspace);
  }

  /**
   * Begins to compute columns, best rows first; what was computed when it ends or is stopped stays. Throws TOO_BUSY if another job is
   * running, LIST_NOT_FOUND, or USAGE if there is nothing to compute or too much.
   */
  computeColumns({ list, names, rows }: GivenColumns): ServerJob {
    const { id } = this.#workspace.lists.resolve(list);
    if (!Number.isInteger(rows) || rows < 1 || rows > MOST_COLUMN_ROWS)
      throw new IncognitaError('USAGE', message('columns.rows-wrong', { most: MOST_COLUMN_ROWS }));
    if (names.length === 0) throw new IncognitaError('USAGE', message('columns.none-chosen'));
    const input = { workspace: this.#workspace.dir, list: id, names, top: rows };
    return this.#begin('columns', { list: id, names, rows }, async (options) => {
      await this.#runner.run(columnsTask, input, options);
      return {};
    });
  }

  /** Begins a job; what `run` returns is known when it is done. */
  #begin(
    kind: ServerJob['kind'],
    columns: GivenColumns | null,
    run: (options: JobOptions) => Promise<Partial<Pick<ServerJob, 'property'>>>,
  ): ServerJob {
    for (const { job } of this.#jobs.values()) {
      if (job.state === 'running') throw new IncognitaError('TOO_BUSY', message('job.busy'));
    }
    this.#forget();
    const job: ServerJob = {
      id: randomUUID(),
      kind,
      state: 'running',
      stage: '',
      done: 0,
      total: 0,
      property: null,
      columns,
      error: null,
    };
    const stop = new AbortController();
    this.#jobs.set(job.id, { job, stop, started: Date.now() });
    const onProgress = (stage: string, done: number, total: number): void => {
      Object.assign(job, { stage, done, total });
    };
    run({ signal: stop.signal, onProgress }).then(
      (made) => Object.assign(job, { state: 'done', ...made }),
      (error: unknown) => Object.assign(job, failed(error)),
    );
    return job;
  }

  /** Throws NOT_FOUND for a job that is not there, or not any more. */
  get(id: string): ServerJob {
    return this.#find(id).job;
  }

  /** Stops a job; one that has ended stays as it is. */
  stop(id: string): void {
    this.#find(id).stop.abort();
  }

  /** Stops all jobs, because the server ends. */
  stopAll(): void {
    for (const { stop } of this.#jobs.values()) stop.abort();
  }

  /** The same for a table that is given as text. */
  async fitTable({ name, column, table, file, unit, log, perAtom, kernel, widths }: GivenTable): Promise<ServerJob> {
    const form = new FormData();
    for (const [field, text] of Object.entries({ name, column, unit })) form.set(field, text);
    if (log) form.set('log', '1');
    if (perAtom) form.set('per_atom', '1');
    if (kernel) form.set('kernel', kernel);
    if (widths) form.set('widths', widths);
    form.set('file', new Blob([table]), file);
    const sent = new Response(form);
    return this.fit(new Uint8Array(await sent.arrayBuffer()), sent.headers.get('content-type')!);
  }

  /** Records an outcome. Throws USAGE if it cannot be read. */
  addOutcome(written: WrittenOutcome): StoredOutcome {
    const outcome = readOutcome(written);
    if ('problem' in outcome) throw new IncognitaError('USAGE', outcome.problem);
    return this.#workspace.outcomes.add([outcome])[0]!;
  }

  /** Removes an outcome that is wrong, and returns it. Throws NOT_FOUND if there is none of that number. */
  removeOutcome(id: number): StoredOutcome {
    const { outcomes } = this.#workspace;
    const found = outcomes.get(id);
    if (!found) throw new IncognitaError('NOT_FOUND', message('outcome.not-found', { id: String(id) }), { id });
    outcomes.remove(id);
    return found;
  }

  #find(id: string) {
    const found = this.#jobs.get(id);
    if (!found) throw new IncognitaError('NOT_FOUND', message('job.expired'), { id });
    return found;
  }

  /** Forgets old jobs, and the oldest of too many. */
  #forget(): void {
    for (const [id, { started }] of this.#jobs) {
      if (Date.now() - started > KEPT_MS || this.#jobs.size >= MOST_JOBS) this.#jobs.delete(id);
    }
  }
}

function failed(error: unknown): Pick<ServerJob, 'state' | 'error'> {
  if (!(error instanceof IncognitaError))
    return {
      state: 'failed',
      error: new IncognitaError('INTERNAL', message('problem.internal', { detail: String(error) })),
    };
  return error.code === 'CANCELLED' ? { state: 'cancelled', error: null } : { state: 'failed', error };
}
