/** The saved models of the list of a space, in memory that threads share. */
export interface SharedModel {
  /** Name of the space. */
  readonly space: string;
  /** Id of the list. */
  readonly list: string;
  readonly bytes: SharedArrayBuffer;
}

/**
 * Saved models that the threads of a server read from the same memory, for each space those of one list. Whichever thread needs them first reads
 * the file for all.
 */
export class SharedModels {
  readonly #bySpace = new Map<string, SharedModel>();
  #fresh: SharedModel[] = [];

  /** The models of a list, read by `read` if no thread has read them before. Nobody may write to them. */
  get({ space, list }: Omit<SharedModel, 'bytes'>, read: () => Uint8Array): Uint8Array {
    const shared = this.#bySpace.get(space);
    if (shared?.list === list) return new Uint8Array(shared.bytes);
    const own = read();
    const bytes = new SharedArrayBuffer(own.length);
    new Uint8Array(bytes).set(own);
    const fresh = { space, list, bytes };
    this.#bySpace.set(space, fresh);
    this.#fresh.push(fresh);
    return new Uint8Array(bytes);
  }

  /** What is shared, for other threads. */
  all(): readonly SharedModel[] {
    return [...this.#bySpace.values()];
  }

  /** Takes what other threads share. */
  keep(models: readonly SharedModel[]): void {
    for (const model of models) this.#bySpace.set(model.space, model);
  }

  /** What was read by `get` since the last call. */
  takeFresh(): readonly SharedModel[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }
}
