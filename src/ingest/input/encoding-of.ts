import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import type { Scan } from './scan.js';

/** What a text file is encoded in, as TextDecoder names it; null for bytes that are no text. */
export function encodingOf({ head, isUtf8, zero }: Scan, asked?: string): string | null {
  if (asked !== undefined) return nameOfEncoding(asked);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (zero >= 0) return null;
  if (isUtf8) return 'utf-8';
  // Windows-1252 has a character for any byte, so files of other kinds are told apart by control characters.
  return head.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1a].includes(byte)) ? null : 'windows-1252';
}

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
