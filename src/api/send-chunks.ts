import type { Response } from 'express';
import { inTurn } from '../jobs/in-turn.js';
import { SENDING } from './admission.js';

/**
 * Sends chunks as fast as the client takes them and no faster: the next one is made when the last one has left. Each is
 * made in its turn, so that other requests are answered in between even if the client takes everything at once. Stops
 * making them when the client goes away or its connection is closed. Throws what making a chunk throws, after cutting the connection.
 *
 * A slow reader costs what waits in its connection: nothing here holds a chunk that was written.
 */
export async function sendChunks(response: Response, chunks: Iterable<string | Uint8Array>): Promise<void> {
  response.emit(SENDING);
  const iterator = chunks[Symbol.iterator]();
  const reader = new Reader(response);
  const writeNext = (): boolean => {
    const { done, value } = iterator.next();
    // An empty chunk says only that others may have their turn.
    if (!done && value.length > 0) reader.write(value);
    return !done;
  };
  try {
    while (!response.destroyed && (await inTurn(writeNext))) await reader.ready();
    response.end();
    await reader.finished;
  } catch (error) {
    response.destroy();
    throw error;
  } finally {
    iterator.return?.();
  }
}

/** Who takes an answer, or has gone. */
class Reader {
  /** When everything was handed to the connection, or it was closed. */
  readonly finished: Promise<void>;
  readonly #response: Response;
  #isFull = false;
  #wake = (): void => {};

  constructor(response: Response) {
    this.#response = response;
    const ready = (): void => {
      this.#isFull = false;
      this.#wake();
    };
    // One listener for the whole answer: compression hands those of `drain` to a stream of its own, which keeps them.
    response.on('drain', ready);
    response.once('close', ready);
    this.finished = new Promise((resolve) => {
      response.once('finish', resolve).once('close', resolve);
    });
  }

  write(chunk: string | Uint8Array): void {
    // Noted before `drain` can come, which is before who waits for the step goes on.
    if (!this.#response.destroyed) this.#isFull = !this.#response.write(chunk);
  }

  /** Resolves when there is room for more, or nobody to send it to. */
  ready(): Promise<void> {
    if (!this.#isFull || this.#response.destroyed) return Promise.resolve();
    return new Promise((resolve) => (this.#wake = resolve));
  }
}
