/** What waits. */
export interface Waiting {
  /** Who asked; what has no client takes turns as if it were of one more. */
  readonly client?: string | undefined;
}

/** The client of what a server loads before anybody asks for it: all others come before it, but for one turn in LOADING_TURN. */
export const LOADING = 'loading';

/** Under lasting load, what is loaded has every so many turns one: questions take longer until it is there. */
const LOADING_TURN = 8;

/**
 * The tasks that wait, in one line per client. Clients take turns, so that one who asks a thousand things at once waits
 * for them longer than one who asks a single thing.
 */
export class FairQueue<Task extends Waiting> {
  readonly #lines = new Map<string, Task[]>();
  #size = 0;
  /** Turns of others since LOADING began to wait. */
  #before = 0;

  get size(): number {
    return this.#size;
  }

  push(task: Task): void {
    const { client = '' } = task;
    const line = this.#lines.get(client);
    if (line) line.push(task);
    else this.#lines.set(client, [task]);
    this.#size++;
  }

  shift(): Task | undefined {
    let [next] = this.#lines;
    if (!next) return undefined;
    const loading = this.#lines.get(LOADING);
    if (loading && this.#before >= LOADING_TURN) next = [LOADING, loading];
    else if (next[0] === LOADING) next = [...this.#lines].find(([client]) => client !== LOADING) ?? next;
    const [client, line] = next;
    this.#before = loading && client !== LOADING ? this.#before + 1 : 0;
    const task = line.shift()!;
    // Behind all others, if there is more.
    this.#lines.delete(client);
    if (line.length > 0) this.#lines.set(client, line);
    this.#size--;
    return task;
  }

  remove(task: Task): void {
    const { client = '' } = task;
    const line = this.#lines.get(client);
    const index = line?.indexOf(task) ?? -1;
    if (!line || index < 0) return;
    line.splice(index, 1);
    if (line.length === 0) this.#lines.delete(client);
    this.#size--;
  }
}
