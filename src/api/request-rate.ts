import { BoundedMap } from '../bounded-map.js';

/** Clients whose rate is remembered. */
const CLIENTS = 10_000;

/** Counts requests of clients: each may make `perSecond` in a second, at once or spread over it. */
export class RequestRate {
  readonly #perSecond: number;
  readonly #left = new BoundedMap<string, { readonly left: number; readonly at: number }>(CLIENTS);

  constructor(perSecond: number) {
    this.#perSecond = perSecond;
  }

  /** Counts a request at a time in milliseconds; false if it is one too many. */
  count(client: string, now: number): boolean {
    const before = this.#left.get(client);
    const gained = before ? ((now - before.at) / 1000) * this.#perSecond : 0;
    const left = Math.min(this.#perSecond, (before?.left ?? this.#perSecond) + gained);
    const fits = left >= 1;
    this.#left.set(client, { left: fits ? left - 1 : left, at: now });
    return fits;
  }
}
