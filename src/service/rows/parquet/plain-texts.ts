/** Texts as a plain page of Parquet has them, with the first and the last of them in the order of their bytes. */
export interface PlainTexts {
  readonly bytes: Uint8Array;
  /** Undefined if there are no texts, or if their order as bytes may not be that of their characters. */
  readonly least: string | undefined;
  readonly most: string | undefined;
}

/** The most bytes of a character of UTF-16 in UTF-8. */
const MOST_BYTES = 3;
const LENGTH_BYTES = 4;
const FIRST_BEYOND_ASCII = 0x80;

/** Each text is preceded by its length in bytes, a number of 32 bits. */
export function plainTexts(texts: readonly string[]): PlainTexts {
  let room = 0;
  for (const text of texts) room += LENGTH_BYTES + text.length;
  let buffer = Buffer.allocUnsafe(room);
  let at = 0;
  let left = room;
  let least = texts[0];
  let most = texts[0];
  let areAscii = true;
  for (const text of texts) {
    if (text < least!) least = text;
    if (text > most!) most = text;
    const start = at + LENGTH_BYTES;
    left -= LENGTH_BYTES + text.length;
    // Most texts are short and ASCII, for which a call of the encoder takes longer than a loop.
    let k = 0;
    for (; k < text.length; k++) {
      const code = text.charCodeAt(k);
      if (code >= FIRST_BEYOND_ASCII) break;
      buffer[start + k] = code;
    }
    let length = text.length;
    if (k < text.length) {
      areAscii = false;
      const needed = start + MOST_BYTES * text.length + left;
      if (needed > buffer.length) buffer = Buffer.concat([buffer.subarray(0, start)], needed * 2);
      length = buffer.write(text, start);
    }
    buffer.writeUInt32LE(length, at);
    at = start + length;
  }
  return { bytes: buffer.subarray(0, at), least: areAscii ? least : undefined, most: areAscii ? most : undefined };
}
