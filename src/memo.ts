/** Names the results of one kind, of which every owner has one. */
export class MemoKey<Owner extends object, Result> {
  /** For the type checker alone. */
  declare readonly types: readonly [Owner, Result];
}

/**
 * Results that several steps of one run share, so that each is computed once. They are forgotten together with the memo, or with
 * the object that they belong to.
 */
export class Memo {
  readonly #results = new WeakMap<object, WeakMap<object, unknown>>();

  get<Owner extends object, Result>(key: MemoKey<Owner, Result>, owner: Owner): Result | undefined {
    return this.#results.get(key)?.get(owner) as Result | undefined;
  }

  set<Owner extends object, Result>(key: MemoKey<Owner, Result>, owner: Owner, result: Result): void {
    const results = this.#results.get(key) ?? new WeakMap<object, unknown>();
    results.set(owner, result);
    this.#results.set(key, results);
  }

  /** The result of an owner, computed if it is not there yet. */
  getOrCompute<Owner extends object, Result>(key: MemoKey<Owner, Result>, owner: Owner, compute: () => Result): Result {
    const known = this.get(key, owner);
    if (known !== undefined) return known;
    const result = compute();
    this.set(key, owner, result);
    return result;
  }
}
