/** First bytes of files that people take for text, with the rest of the sentence "FILE is ...". */
const SIGNATURES: readonly (readonly [bytes: readonly number[], kind: string])[] = [
  [[0xff, 0xfe], 'UTF-16 text. Save it as UTF-8, for example with `iconv -f utf-16 -t utf-8`.'],
  [[0xfe, 0xff], 'UTF-16 text. Save it as UTF-8, for example with `iconv -f utf-16 -t utf-8`.'],
  [[0x1f, 0x8b], 'compressed with gzip. Unpack it first.'],
  [[0x42, 0x5a, 0x68], 'compressed with bzip2. Unpack it first.'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'compressed with xz. Unpack it first.'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'compressed with zstd. Unpack it first.'],
  [[0x50, 0x4b, 0x03, 0x04], 'a zip archive or a spreadsheet. Unpack it, or save the sheet as CSV.'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'a spreadsheet in the old Excel format. Save it as CSV.'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF. Save its table as CSV.'],
];

/** What a file is that begins with these bytes, where that is certainly no UTF-8 text; undefined for text. */
export function binaryKind(head: Uint8Array): string | undefined {
  for (const [bytes, kind] of SIGNATURES) {
    if (bytes.every((byte, place) => head[place] === byte)) return kind;
  }
  return head.includes(0) ? 'a binary file, not text. Export the compounds as CSV.' : undefined;
}
