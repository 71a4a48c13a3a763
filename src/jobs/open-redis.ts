import type { Redis } from 'ioredis';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';

const ANSWER_MS = 5000;

/** A connection to a Redis server that answers. Throws QUEUE_UNAVAILABLE if it does not. */
export async function openRedis(url: string): Promise<Redis> {
  const { Redis } = await import('ioredis');
  let client: Redis | undefined;
  try {
    client = new Redis(url, { lazyConnect: true, connectTimeout: ANSWER_MS, retryStrategy: () => null });
    client.on('error', () => {});
    await client.connect();
    await client.ping();
    return client;
  } catch (cause) {
    client?.disconnect();
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new IncognitaError(
      'QUEUE_UNAVAILABLE',
      message('queue.no-answer', { url: withoutPassword(url), reason: why }),
      {},
      { cause },
    );
  }
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//');
}
