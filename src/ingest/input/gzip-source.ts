import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { message } from '../../messages/message.js';
import type { ByteSource } from './byte-source.js';
import { UnpackLimit } from './unpack-limit.js';
import { inputUnreadable } from './input-unreadable.js';

/** The unpacked bytes of a source that is compressed with gzip. */
export function gzipSource(packed: ByteSource): ByteSource {
  return {
    path: packed.path,
    name: packed.name.replace(/\.gz$/i, ''),
    ...(packed.member !== undefined && { member: packed.member }),
    isFile: false,
    chunks: () => unpack(packed, packed.bytes ?? 0),
  };
}

async function* unpack(packed: ByteSource, packedBytes: number): AsyncGenerator<Buffer, void, undefined> {
  const limit = new UnpackLimit(packed.path, packedBytes);
  const gunzip = createGunzip();
  // Errors of either end the loop below.
  const stream = pipeline(Readable.from(packed.chunks()), gunzip, () => {});
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      limit.add(chunk.length);
      yield chunk;
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!code.startsWith('Z_') && code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
    throw inputUnreadable(packed.path, message('input.broken-archive', { file: packed.path, program: 'gzip' }));
  } finally {
    gunzip.destroy();
  }
}
