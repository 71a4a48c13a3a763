import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { inTurn } from '../jobs/in-turn.js';
import { SENDING } from './admission.js';

/**
 * Sends chunks as fast as the client takes them and no faster: the next one is made when the last one has left. Each is
 * made in its turn, so that other requests are answered in between even if the client takes everything at once. Stops
 * making them when the client goes away or its connection is closed. Throws what making a chunk throws, after cutting the connection.
 */
export async function sendChunks(response: Response, chunks: Iterable<string | Uint8Array>): Promise<void> {
  response.emit(SENDING);
  try {
    await pipeline(Readable.from(madeInTurn(chunks), { highWaterMark: 1 }), response);
  } catch (error) {
    // The client has gone, which is its right.
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE')) throw error;
  }
}

/** The chunks, each made in a turn of its own. An empty one says only that others may have their turn. */
async function* madeInTurn(
  chunks: Iterable<string | Uint8Array>,
): AsyncGenerator<string | Uint8Array, void, undefined> {
  const iterator = chunks[Symbol.iterator]();
  try {
    for (;;) {
      const { done, value } = await inTurn(() => iterator.next());
      if (done) return;
      if (value.length > 0) yield value;
    }
  } finally {
    iterator.return?.();
  }
}
