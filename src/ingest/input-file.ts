import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { IncognitaError } from '../errors.js';
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
  if (kind) throw unreadable(path, `${path} is ${kind}`);
  const headIsAll = bytes <= first.length;
  // The last line of a longer file's head is cut, perhaps inside a character.
  const end = headIsAll ? first.length : first.lastIndexOf(0x0a) + 1;
  if (end === 0) throw rowTooLong(path, 1);
  const head = decode(path, new TextDecoder('utf-8', { fatal: true }), first.subarray(0, end), false, 0);
  if (head.trim() === '' && headIsAll) throw unreadable(path, `${path} has no text in it.`);
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
    `Line ${line} of ${path} is longer than ${MAX_ROW_BYTES / 1024} KiB (the limit MAX_ROW_BYTES), so this is hardly a list of compounds; ` +
      'check for a missing line break or an unclosed quote.',
    { line, limit: MAX_ROW_BYTES },
  );
}

/** An INPUT_UNREADABLE that names the file. */
export function unreadable(path: string, sentence: string, details: Record<string, unknown> = {}): IncognitaError {
  return new IncognitaError('INPUT_UNREADABLE', sentence, { file: path, ...details });
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
    if (nul >= 0) throw unreadable(file.path, `${file.path} is a binary file: byte ${read + nul} is zero.`);
    const text = decode(file.path, decoder, chunk, true, read);
    read += chunk.length;
    control.progress(`reading ${basename(file.path)}, bytes`, read, file.bytes);
    yield text;
  }
  yield decode(file.path, decoder, new Uint8Array(), false, read);
  if (hash.digest('hex') !== file.sha256) {
    throw unreadable(file.path, `${file.path} changed while it was being read. Ingest it again once it is complete.`);
  }
}

function decode(path: string, decoder: TextDecoder, bytes: Uint8Array, stream: boolean, offset: number): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    throw unreadable(
      path,
      `${path} is not UTF-8 text (somewhere after byte ${offset}). Save it as UTF-8, for example with \`iconv -f latin1 -t utf-8\`.`,
    );
  }
}

async function sizeOf(path: string): Promise<number> {
  let found;
  try {
    found = await stat(path);
  } catch {
    throw unreadable(path, `There is no file ${path}, or it may not be read. Check the path.`);
  }
  if (found.isDirectory()) {
    throw unreadable(path, `${path} is a folder. Name the files in it, for example ${path}/*.csv.`);
  }
  if (!found.isFile()) throw unreadable(path, `${path} is not a regular file. Save its content to a file first.`);
  if (found.size === 0) throw unreadable(path, `${path} is empty.`);
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
    throw unreadable(path, `${path} may not be read. Check its permissions.`);
  } finally {
    await handle?.close();
  }
}
