import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { RunControl } from '../../run-control.js';
import type { ByteSource } from './byte-source.js';

/** What one pass over the bytes of a file shows. */
export interface Scan {
  readonly bytes: number;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  /** The first bytes. */
  readonly head: Buffer;
  readonly isUtf8: boolean;
  /** Position of the first zero byte, or -1. */
  readonly zero: number;
}

/** Goes once through a source; `headBytes` is how much of it is returned. */
export async function scan(source: ByteSource, headBytes: number, control: RunControl): Promise<Scan> {
  const hash = createHash('sha256');
  const heads: Buffer[] = [];
  let kept = 0;
  let bytes = 0;
  let zero = -1;
  let valid = true;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of source.chunks()) {
    control.throwIfCancelled();
    hash.update(chunk);
    if (zero < 0) {
      const found = chunk.indexOf(0);
      if (found >= 0) zero = bytes + found;
    }
    if (kept < headBytes) {
      heads.push(chunk.subarray(0, headBytes - kept));
      kept += heads.at(-1)!.length;
    }
    if (valid) {
      const whole = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      const end = completeEnd(whole);
      valid = isUtf8(whole.subarray(0, end));
      rest = Buffer.from(whole.subarray(end));
    }
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex'), head: Buffer.concat(heads), isUtf8: valid && rest.length === 0, zero };
}

/** Where the last character of UTF-8 begins if these bytes cut it, else their end. */
function completeEnd(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}
