import { FairQueue } from './fair-queue.js';

/** Lets at most `limit` tasks be in work at a time. Of those that wait, clients take turns, and a client's come in their order. */
export class Turns {
  readonly #limit: number;
  readonly #queue = new FairQueue<{ readonly client?: string | undefined; readonly begin: () => void }>();
  #working = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Tasks that wait for their turn. */
  get waiting(): number {
    return this.#queue.size;
  }

  /** Does the work when its turn has come. Rejects with the signal's reason, without the work, if it is aborted before. */
  async take<Result>(
    { client, signal }: { readonly client?: string | undefined; readonly signal: AbortSignal },
    work: () => Promise<Result>,
  ): Promise<Result> {
    signal.throwIfAborted();
    if (this.#working < this.#limit) this.#working++;
    else await this.#turn(client, signal);
    try {
      return await work();
    } finally {
      // Whoever is next takes over, so that nobody who comes just now is before those who wait.
      const next = this.#queue.shift();
      if (next) next.begin();
      else this.#working--;
    }
  }

  #turn(client: string | undefined, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#queue.remove(waiting);
        reject(signal.reason as Error);
      };
      const begin = (): void => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const waiting = { client, begin };
      signal.addEventListener('abort', leave, { once: true });
      this.#queue.push(waiting);
    });
  }
}
