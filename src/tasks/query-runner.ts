import { IncognitaError } from '../errors.js';
import { LOADING } from '../jobs/fair-queue.js';
import type { JobRunner } from '../jobs/job-runner.js';
import { message } from '../messages/message.js';
import { SharedModels } from '../service/scores/shared-models.js';
import type { Workspace } from '../store/workspace.js';
import { askingClient, type AskingClient } from './asking-client.js';
import { sharingQueryTask } from './query-task-reference.js';
import type { QueryAnswer, QueryName } from './query-task.js';

/** How many times its own time a question may wait for what the server loads, before that begins. */
const LOADING_TIMES = 3;

/** Has questions answered on other threads, each within its time. */
export class QueryRunner {
  readonly #workspace: Workspace;
  readonly #runner: JobRunner;
  readonly #models = new SharedModels();
  /** When the last of what was loaded was there; now if something is still being loaded. */
  #loadedAt = -Infinity;
  #loading = 0;

  constructor(workspace: Workspace, runner: JobRunner) {
    this.#workspace = workspace;
    this.#runner = runner;
  }

  /**
   * Loads something before anybody asks for it, behind the questions of clients. Those that come meanwhile wait for it on a busy
   * machine: their time begins when it is there, or when they have waited for LOADING_TIMES their time.
   */
  async load<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    this.#loading++;
    try {
      return await askingClient.run({ key: LOADING, signal }, work);
    } finally {
      this.#loading--;
      this.#loadedAt = performance.now();
    }
  }

  /**
   * The answer to a question. Its work is given up if the client that asked has gone or its time is over, which is the error TIMEOUT.
   *
   * @param client who asks; undefined if the answer is for all
   * @param milliseconds that it may take, waiting included
   */
  async run<Name extends QueryName>(
    client: AskingClient | undefined,
    milliseconds: number,
    name: Name,
    args: readonly unknown[],
  ): Promise<QueryAnswer<Name>> {
    const stop = new AbortController();
    let late = false;
    const begin = performance.now();
    const look = (): void => {
      const left = milliseconds - this.#spent(begin, milliseconds);
      late = left <= 0;
      if (late) stop.abort();
      else timer = setTimeout(look, Math.ceil(left));
    };
    let timer = setTimeout(look, milliseconds);
    const onStarted = (): void => client?.onWaited?.(performance.now() - begin);
    const gone = (): void => stop.abort();
    if (client?.signal.aborted) gone();
    client?.signal.addEventListener('abort', gone, { once: true });
    try {
      const [checks, shared] = [this.#workspace.lists.knownChecks(), this.#models.all()];
      const { answer, models } = await this.#runner.run(
        sharingQueryTask,
        { workspace: this.#workspace.dir, name, args, checks, models: shared },
        { signal: stop.signal, client: client?.key ?? '', onStarted },
      );
      this.#models.keep(models);
      return answer as QueryAnswer<Name>;
    } catch (error) {
      if (late) throw tookTooLong(milliseconds);
      throw error;
    } finally {
      clearTimeout(timer);
      client?.signal.removeEventListener('abort', gone);
    }
  }

  /** Milliseconds of the time of a question that are over, if it was asked at `begin`. */
  #spent(begin: number, milliseconds: number): number {
    const now = performance.now();
    const loadedAt = this.#loading > 0 ? now : this.#loadedAt;
    return now - Math.max(begin, Math.min(loadedAt, begin + LOADING_TIMES * milliseconds));
  }
}

function tookTooLong(milliseconds: number): IncognitaError {
  const seconds = milliseconds / 1000;
  return new IncognitaError('TIMEOUT', message('problem.took-too-long', { seconds }), { seconds });
}
