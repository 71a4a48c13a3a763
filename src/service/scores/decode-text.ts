/** Encodings that are tried after UTF-8, in order; the last has a character for any byte. */
const OTHERS = ['shift_jis', 'windows-1252'];

/** The text of a file of unknown encoding: UTF-16 with its mark, UTF-8, Shift_JIS as Japanese spreadsheets write it, else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  for (const encoding of ['utf-8', ...OTHERS]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}
