import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { IncognitaError } from '../errors.js';
import { message, type Message } from '../messages/message.js';
import type { RunControl } from '../run-control.js';
import { silentControl } from '../run-control.js';
import { binaryKind } from './binary-kind.js';

/** The longest row of any text format, in bytes, and how much of a file is looked at to find out what it is. */
export const MAX_ROW_BYTES = 1 << 20;

/** A text file that exists, is not empty and begins as UTF-8 text. */
export interface InputFile {
  readonly path: string;
  /** The path's last part. */
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  /** The first MAX_ROW_BYTES of the file as text, without a byte order mark; cut at a line's end in longer files. */
  readonly head: string;
  /** True where `head` is the whole file. */
  readonly headIsAll: boolean;
  /**
   * The text in pieces, without a byte order mark. Throws INPUT_UNREADABLE where it is not UTF-8, holds a NUL, or the
   * file changes meanwhile; CANCELLED where the control says so.
   */
  text(control?: RunControl): AsyncGenerator<string, void, undefined>;
}

/** Looks at a file and gets it ready to be read. Throws INPUT_UNREADABLE with what to do about it. */
export async function openInput(path: string): Promise<InputFile> {
  const name = basename(path);
  const bytes = await sizeOf(path);
  const first = await readHead(path);
  const kind = binaryKind(first);
  if (kind) throw unreadable(path, message('input.binary', { file: path, kind }));
  const headIsAll = bytes <= first.length;
  // The last line of a longer file's head is cut, perhaps inside a character.
  const end = headIsAll ? first.length : first.lastIndexOf(0x0a) + 1;
  if (end === 0) throw rowTooLong(path, 1);
  const head = decode(path, new TextDecoder('utf-8', { fatal: true }), first.subarray(0, end), false, 0);
  if (head.trim() === '' && headIsAll) throw unreadable(path, message('input.no-text', { file: path }));
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  const sha256 = hash.digest('hex');
  const text = (control = silentControl): AsyncGenerator<string, void, undefined> =>
    readText({ path, bytes, sha256 }, control);
  return { path, name, bytes, sha256, head, headIsAll, text };
}

/** The error of a row that is longer than MAX_ROW_BYTES. */
export function rowTooLong(path: string, line: number): IncognitaError {
  return unreadable(
    path,
    message('input.line-too-long', { file: path, line: String(line), kibibytes: MAX_ROW_BYTES / 1024 }),
    { line, limit: MAX_ROW_BYTES },
  );
}

/** An INPUT_UNREADABLE that names the file. */
export function unreadable(path: string, text: Message, details: Record<string, unknown> = {}): IncognitaError {
  return new IncognitaError('INPUT_UNREADABLE', text, { file: path, ...details });
}

async function* readText(
  file: { readonly path: string; readonly bytes: number; readonly sha256: string },
  control: RunControl,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const hash = createHash('sha256');
  let read = 0;
  for await (const chunk of createReadStream(file.path) as AsyncIterable<Buffer>) {
    control.throwIfCancelled();
    hash.update(chunk);
    const nul = chunk.indexOf(0);
    if (nul >= 0)
      throw unreadable(file.path, message('input.zero-byte', { file: file.path, byte: String(read + nul) }));
    const text = decode(file.path, decoder, chunk, true, read);
    read += chunk.length;
    control.progress(`reading ${basename(file.path)}, bytes`, read, file.bytes);
    yield text;
  }
  yield decode(file.path, decoder, new Uint8Array(), false, read);
  if (hash.digest('hex') !== file.sha256) {
    throw unreadable(file.path, message('input.changed', { file: file.path }));
  }
}

function decode(path: string, decoder: TextDecoder, bytes: Uint8Array, stream: boolean, offset: number): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    throw unreadable(path, message('input.not-utf-8', { file: path, byte: String(offset) }));
  }
}

async function sizeOf(path: string): Promise<number> {
  let found;
  try {
    found = await stat(path);
  } catch {
    throw unreadable(path, message('input.missing', { file: path }));
  }
  if (found.isDirectory()) {
    throw unreadable(path, message('input.folder', { file: path }));
  }
  if (!found.isFile()) throw unreadable(path, message('input.not-regular', { file: path }));
  if (found.size === 0) throw unreadable(path, message('input.empty', { file: path }));
  return found.size;
}

async function readHead(path: string): Promise<Buffer> {
  let handle;
  try {
    handle = await open(path, 'r');
    const buffer = Buffer.alloc(MAX_ROW_BYTES);
    const { bytesRead } = await handle.read(buffer, 0, MAX_ROW_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } catch {
    throw unreadable(path, message('input.no-permission', { file: path }));
  } finally {
    await handle?.close();
  }
}
