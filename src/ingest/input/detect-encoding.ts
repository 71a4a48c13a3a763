import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import { COLUMN_NAMES } from '../tables/column-names.js';
import type { Scan } from './scan.js';

/** What a text file is encoded in, as TextDecoder names it; null for bytes that are no text. */
export function detectEncoding({ head, isUtf8, zero }: Scan, asked?: string): string | null {
  if (asked !== undefined) return nameOfEncoding(asked);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (zero >= 0) return utf16Of(head);
  if (isUtf8) return 'utf-8';
  // Windows-1252 has a character for any byte, so files of other kinds are distinguished by control characters.
  if (head.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1a].includes(byte))) return null;
  return EAST_ASIAN.find((encoding) => namesColumns(head, encoding)) ?? 'windows-1252';
}

/** UTF-16 without a byte order mark: every other byte of a table in Latin letters is zero. */
function utf16Of(head: Uint8Array): string | null {
  const start = head.subarray(0, 400);
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2]!++;
  if (start.length < 4 || zeros[0]! + zeros[1]! < start.length * 0.4) return null;
  return zeros[0] === 0 ? 'utf-16le' : zeros[1] === 0 ? 'utf-16be' : null;
}

/** Encodings of tables from Japan and China, of which any text of Western Europe may be one as well. */
const EAST_ASIAN = ['shift_jis', 'euc-jp', 'gb18030'] as const;
/** Bytes in which a heading is looked for. */
const HEADING_BYTES = 4000;

/** Whether a heading at the beginning, read in this encoding, is a usual name of a column in these languages. */
function namesColumns(head: Uint8Array, encoding: string): boolean {
  const text = new TextDecoder(encoding).decode(head.subarray(0, HEADING_BYTES));
  const words = text.split('\n', 5).flatMap((line) => line.split(/[,;\t|]/));
  return words.some((word) => EAST_ASIAN_NAMES.has(word.trim().replace(/^"(.*)"$/, '$1')));
}

const EAST_ASIAN_NAMES = new Set(
  Object.values(COLUMN_NAMES)
    .flat()
    .filter((name) => /^[\u3040-\u9fff]{2,}$/u.test(name)),
);

/** The name of an encoding by one of its names, such as "latin1" or "cp1252". Throws USAGE. */
function nameOfEncoding(asked: string): string {
  const usual: Readonly<Record<string, string>> = { 'utf-16': 'utf-16le', utf16: 'utf-16le', cp932: 'shift_jis' };
  try {
    return new TextDecoder(usual[asked.toLowerCase()] ?? asked).encoding;
  } catch {
    const examples = ['utf-8', 'utf-16', 'windows-1252', 'shift_jis', 'gb18030'];
    throw new IncognitaError('USAGE', message('input.unknown-encoding', { encoding: asked, examples }), { examples });
  }
}
