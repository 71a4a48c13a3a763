import type { IncomingMessage, ServerResponse } from 'node:http';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import { clientKey } from './client-key.js';
import { RequestRate } from './request-rate.js';
import type { Limits } from './server-limits.js';

/** The event of an answer that is no longer being made but sent, in parts and as slowly as its reader takes it. */
export const SENDING = 'incognita-sending';

/** What an answer that is being sent needs in memory, as measured with readers of downloads at 1 kB/s. */
const BYTES_PER_ANSWER = 300_000;

/** What a body counts whose length is not said before it comes: as much as the largest may have. */
const UNKNOWN_BODY_BYTES = 2 * 1024 * 1024;

/**
 * So long may more requests be in work than the limit of standing ones, in milliseconds: a burst is worked off, but if requests
 * keep coming, all would wait longer and longer without one more being answered (as in CoDel, Nichols & Jacobson,
 * doi:10.1145/2208917.2209336).
 */
const BURST_MS = 500;

/** Always answered: who watches over the server must not be turned away. */
const HEALTH = /^\/(?:healthz|readyz)(?:\?|$)/;

/** Whether a request asks for the health of the server, which everybody may ask for at any time. */
export function isHealth(request: Pick<IncomingMessage, 'url'>): boolean {
  return HEALTH.test(request.url ?? '');
}

/** Decides which requests a server takes. What is beyond its limits is refused at once, before any work is done. */
export class Admission {
  readonly #limits: Limits;
  readonly #rate: RequestRate;
  readonly #now: () => number;
  readonly #working = new Map<string, number>();
  #requests = 0;
  #bytes = 0;
  /** When there were last fewer requests than may wait, and when there were last as many or more. */
  #calmAt = -Infinity;
  #fullAt = -Infinity;
  #isCrowded = false;

  constructor(limits: Limits, now: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#rate = new RequestRate(limits.rate);
    this.#now = now;
  }

  /** Requests whose answers are being made. */
  get requests(): number {
    return this.#requests;
  }

  /** Bytes in flight: bodies of requests in work, and what the answers need that are being sent. */
  get bytes(): number {
    return this.#bytes;
  }

  /**
   * Takes a request, counts it until its answer has been sent, and closes its connection if the reader takes nothing for
   * the time of the limits. Returns the error to answer with instead if it is beyond a limit.
   *
   * @param connections how many are open
   */
  admit(request: IncomingMessage, response: ServerResponse, connections: number): IncognitaError | null {
    if (isHealth(request)) return null;
    const { requests, clientRequests, megabytes, connections: mostConnections } = this.#limits;
    const client = clientKey(request.socket.remoteAddress);
    const body = bodyBytes(request);
    const ofClient = this.#working.get(client) ?? 0;
    if (!this.#rate.count(client, this.#now())) return tooMany('request.too-many-per-second', this.#limits.rate);
    if (connections > mostConnections) return busy();
    if (ofClient >= clientRequests) return tooMany('request.too-many-at-once', clientRequests);
    if (this.#mustWait(ofClient)) return busy();
    if (this.#requests >= requests || this.#bytes + body + BYTES_PER_ANSWER > megabytes * 1e6) return busy();
    this.#count(client, body, response);
    return null;
  }

  /** Notes how many requests are in work: for longer than a burst too many, it is crowded, until for as long it is not. */
  #note(): void {
    const now = this.#now();
    if (this.#requests < this.#limits.standingRequests) {
      this.#calmAt = now;
      if (now - this.#fullAt > BURST_MS) this.#isCrowded = false;
    } else {
      this.#fullAt = now;
      if (now - this.#calmAt > BURST_MS) this.#isCrowded = true;
    }
  }

  /**
   * Whether one more request would only make all wait longer. Clients take turns, so that whoever has none in work waits for the clients that have
   * some, however many requests are theirs: one client with many must not shut all others out.
   */
  #mustWait(ofClient: number): boolean {
    this.#note();
    if (!this.#isCrowded) return false;
    const { standingRequests } = this.#limits;
    return ofClient > 0 ? this.#requests >= standingRequests : this.#working.size >= 2 * standingRequests;
  }

  #count(client: string, body: number, response: ServerResponse): void {
    this.#requests++;
    this.#note();
    this.#working.set(client, (this.#working.get(client) ?? 0) + 1);
    const held = body + BYTES_PER_ANSWER;
    this.#bytes += held;
    let making = true;
    const made = (): void => {
      if (!making) return;
      making = false;
      this.#requests--;
      this.#note();
      const left = this.#working.get(client)! - 1;
      if (left > 0) this.#working.set(client, left);
      else this.#working.delete(client);
    };
    const sending = (): void => {
      if (!making) return;
      made();
      response.setTimeout(this.#limits.idleSeconds * 1000, () => response.destroy());
    };
    // The whole answer is there, or its first part.
    response.once('prefinish', sending).once(SENDING, sending);
    response.once('close', () => {
      made();
      this.#bytes -= held;
    });
  }
}

function bodyBytes({ headers }: IncomingMessage): number {
  const length = headers['content-length'];
  if (length !== undefined) return Number(length);
  return headers['transfer-encoding'] === undefined ? 0 : UNKNOWN_BODY_BYTES;
}

function busy(): IncognitaError {
  return new IncognitaError('TOO_BUSY', message('request.server-busy'));
}

function tooMany(id: 'request.too-many-per-second' | 'request.too-many-at-once', most: number): IncognitaError {
  return new IncognitaError('TOO_MANY_REQUESTS', message(id, { most }), { most });
}
