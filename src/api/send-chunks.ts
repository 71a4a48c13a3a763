import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { STALL_MS } from './limits.js';

/**
 * Sends chunks as fast as the client takes them and no faster: the next one is made when the last one has left. Stops
 * making them when the client goes away or stalls. Throws what making a chunk throws, after cutting the connection.
 */
export async function sendChunks(response: Response, chunks: Iterable<string | Uint8Array>): Promise<void> {
  response.setTimeout(STALL_MS, () => response.destroy());
  try {
    await pipeline(Readable.from(chunks, { highWaterMark: 1 }), response);
  } catch (error) {
    // The client has gone, which is its right.
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE')) throw error;
  }
}
