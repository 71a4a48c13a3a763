/** The saved models of the list of a space, in memory that threads share. */
export interface SharedModel {
  /** Name of the space. */
  readonly space: string;
  /** Id of the list. */
  readonly list: string;
  readonly bytes: SharedArrayBuffer;
}

/** Bytes of models that stay in memory: those asked for longest ago make room. One is there however large it is. */
const SHARED_BYTES = 128 * 1024 * 1024;

/**
 * Saved models that the threads of a server read from the same memory, for each space those of one list. Whichever thread needs them first reads
 * the file for all.
 */
export class SharedModels {
  /** In the order of use. */
  readonly #bySpace = new Map<string, SharedModel>();
  readonly #used = new Set<SharedModel>();

  /** The models of a list, read by `read` if no thread has read them before. Nobody may write to them. */
  get({ space, list }: Omit<SharedModel, 'bytes'>, read: () => Uint8Array): Uint8Array {
    const shared = this.#bySpace.get(space);
    if (shared?.list === list) {
      this.#used.add(shared);
      return new Uint8Array(shared.bytes);
    }
    const own = read();
    const bytes = new SharedArrayBuffer(own.length);
    new Uint8Array(bytes).set(own);
    const fresh = { space, list, bytes };
    this.#bySpace.set(space, fresh);
    this.#used.add(fresh);
    return new Uint8Array(bytes);
  }

  /** Says that the models of a list were used that somebody got before. */
  use({ space, list }: Omit<SharedModel, 'bytes'>): void {
    const shared = this.#bySpace.get(space);
    if (shared?.list === list) this.#used.add(shared);
  }

  /** Whether the models of a list are shared. */
  has({ space, list }: Omit<SharedModel, 'bytes'>): boolean {
    return this.#bySpace.get(space)?.list === list;
  }

  /** What is shared, for other threads. */
  all(): readonly SharedModel[] {
    return [...this.#bySpace.values()];
  }

  /** Takes what other threads have used, as the models used last, and lets go of those used longest ago if there are too many. */
  keep(models: readonly SharedModel[]): void {
    for (const model of models) {
      this.#bySpace.delete(model.space);
      this.#bySpace.set(model.space, model);
    }
    let bytes = this.all().reduce((sum, model) => sum + model.bytes.byteLength, 0);
    for (const [space, model] of this.#bySpace) {
      if (bytes <= SHARED_BYTES || this.#bySpace.size === 1) break;
      this.#bySpace.delete(space);
      bytes -= model.bytes.byteLength;
    }
  }

  /** Shares these and no others. */
  replace(models: readonly SharedModel[]): void {
    this.#bySpace.clear();
    for (const model of models) this.#bySpace.set(model.space, model);
  }

  /** What was used since the last call. */
  takeUsed(): readonly SharedModel[] {
    const used = [...this.#used];
    this.#used.clear();
    return used;
  }
}
