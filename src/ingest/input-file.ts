import { createHash } from 'node:crypto';
import type { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import type { RunControl } from '../run-control.js';
import { silentControl } from '../run-control.js';
import { binaryKind, textKind } from './binary-kind.js';
import { detectBinaryFormat, type BinaryFormat } from './input/binary-format.js';
import type { ByteSource } from './input/byte-source.js';
import { detectEncoding } from './input/detect-encoding.js';
import { scan, type Scan } from './input/scan.js';
import { inputUnreadable } from './input/input-unreadable.js';

export { inputUnreadable };

/** The longest row of any line format, in bytes, and how much of a file is looked at to find out what it is. */
export const MAX_ROW_BYTES = 1 << 20;
/** The largest file of a format that is read as a whole: spreadsheets, and databases inside archives. */
const MAX_CONTENT_BYTES = 512 << 20;

/** A file that exists, is not empty and is text, or a table in a binary format. */
export interface InputFile {
  readonly path: string;
  /** The path's last part. */
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  /** What kind of table it is if it is no text. */
  readonly binary: BinaryFormat | null;
  /** What the text is encoded in, as TextDecoder names it. */
  readonly encoding: string;
  /** True if nothing said so: neither the user nor the bytes. */
  readonly encodingIsGuess: boolean;
  /** The path on disk, if the bytes are those of a file as they are. */
  readonly disk: string | null;
  /** The first MAX_ROW_BYTES of the file as text, without a byte order mark; cut at a line's end in longer files that have lines. */
  readonly head: string;
  /** True if `head` is the whole file. */
  readonly headIsAll: boolean;
  /**
   * The text in pieces, without a byte order mark; lines that end with CR alone end with LF. Throws INPUT_UNREADABLE
   * if it is not in its encoding or the file changes meanwhile; CANCELLED if the control says so.
   */
  text(control?: RunControl): AsyncGenerator<string, void, undefined>;
  /** All bytes. Throws INPUT_UNREADABLE if they are more than MAX_CONTENT_BYTES. */
  content(): Promise<Buffer>;
}

/** What a file is, if it is known before it is looked at. */
export interface InputOptions {
  /** Encoding of a text; recognised by default. */
  readonly encoding?: string;
  /** The format, if it is no text; recognised by default. */
  readonly binary?: BinaryFormat;
  /** Can stop the reading; nobody by default. */
  readonly control?: RunControl;
}

/** Looks at a file and gets it ready to be read. Throws INPUT_UNREADABLE with what to do about it. */
export async function openInput(source: ByteSource, options: InputOptions = {}): Promise<InputFile> {
  const { path, name } = source;
  const found = await scan(source, MAX_ROW_BYTES, options.control ?? silentControl);
  if (found.bytes === 0) throw inputUnreadable(path, message('input.empty', { file: path }));
  const kind = binaryKind(found.head);
  if (kind) throw inputUnreadable(path, message('input.binary', { file: path, kind }));
  const binary = options.binary ?? detectBinaryFormat(found.head) ?? null;
  const text = binary ? null : textOf(path, found, options.encoding);
  const encoding = text?.encoding ?? 'utf-8';
  return {
    path,
    name,
    bytes: found.bytes,
    sha256: found.sha256,
    binary,
    encoding,
    encodingIsGuess: options.encoding === undefined && !encoding.startsWith('utf-'),
    disk: source.isFile ? path : null,
    head: text?.head ?? '',
    headIsAll: text?.headIsAll ?? false,
    text: (control = silentControl) => readText(source, found, encoding, text?.crOnly ?? false, control),
    content: () => contentOf(source, found.bytes),
  };
}

interface TextHead {
  readonly encoding: string;
  readonly head: string;
  readonly headIsAll: boolean;
  /** Whether lines end with CR alone, as on old Macintosh computers. */
  readonly crOnly: boolean;
}

function textOf(path: string, found: Scan, asked: string | undefined): TextHead {
  const encoding = detectEncoding(found, asked);
  if (encoding === null) {
    throw found.zero >= 0 && found.zero >= found.head.length
      ? inputUnreadable(path, message('input.zero-byte', { file: path, byte: String(found.zero) }))
      : inputUnreadable(path, message('input.binary', { file: path, kind: message('input.kind-other') }));
  }
  const headIsAll = found.bytes <= found.head.length;
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  // The end of a longer file's head may be inside a character.
  let head = decode(path, decoder, found.head, !headIsAll, 0);
  const crOnly = !head.includes('\n') && head.includes('\r');
  if (crOnly) head = head.replaceAll('\r', '\n');
  const end = head.lastIndexOf('\n') + 1;
  if (!headIsAll && end > 0) head = head.slice(0, end);
  if (head.trim() === '' && headIsAll) throw inputUnreadable(path, message('input.no-text', { file: path }));
  const kind = textKind(head);
  if (kind) throw inputUnreadable(path, message('input.binary', { file: path, kind }));
  return { encoding, head, headIsAll, crOnly };
}

/** The error of a row that is longer than MAX_ROW_BYTES. */
export function rowTooLong(path: string, line: number): IncognitaError {
  return inputUnreadable(
    path,
    message('input.line-too-long', { file: path, line: String(line), kibibytes: MAX_ROW_BYTES / 1024 }),
    { line, limit: MAX_ROW_BYTES },
  );
}

async function* readText(
  source: ByteSource,
  found: Scan,
  encoding: string,
  crOnly: boolean,
  control: RunControl,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  const hash = createHash('sha256');
  const lines = (text: string): string => (crOnly ? text.replaceAll('\r', '\n') : text);
  let read = 0;
  for await (const chunk of source.chunks()) {
    control.throwIfCancelled();
    hash.update(chunk);
    const text = decode(source.path, decoder, chunk, true, read);
    read += chunk.length;
    control.progress(`reading ${source.name}, bytes`, read, found.bytes);
    yield lines(text);
  }
  yield lines(decode(source.path, decoder, new Uint8Array(), false, read));
  if (hash.digest('hex') !== found.sha256) {
    throw inputUnreadable(source.path, message('input.changed', { file: source.path }));
  }
}

function decode(path: string, decoder: TextDecoder, bytes: Uint8Array, stream: boolean, offset: number): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    throw inputUnreadable(path, message('input.not-utf-8', { file: path, byte: String(offset) }));
  }
}

async function contentOf(source: ByteSource, bytes: number): Promise<Buffer> {
  if (bytes > MAX_CONTENT_BYTES) {
    const limit = { file: source.path, mebibytes: String(MAX_CONTENT_BYTES >> 20), limit: 'MAX_CONTENT_BYTES' };
    throw inputUnreadable(source.path, message('input.too-large', limit));
  }
  const chunks: Buffer[] = [];
  for await (const chunk of source.chunks()) chunks.push(chunk);
  return Buffer.concat(chunks);
}
