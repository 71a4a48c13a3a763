import { message, type Message } from '../messages/message.js';

/** First bytes of files that are not read, with the rest of the sentence "FILE is ...". */
const SIGNATURES: readonly (readonly [bytes: readonly number[], kind: Message])[] = [
  [[0x42, 0x5a, 0x68], message('input.kind-compressed', { program: 'bzip2' })],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], message('input.kind-compressed', { program: 'xz' })],
  [[0x28, 0xb5, 0x2f, 0xfd], message('input.kind-compressed', { program: 'zstd' })],
  [[0x50, 0x4b, 0x05, 0x06], message('input.kind-empty-zip')],
  [[0xd0, 0xcf, 0x11, 0xe0], message('input.kind-xls')],
  [[0x25, 0x50, 0x44, 0x46], message('input.kind-pdf')],
  [[0x89, 0x48, 0x44, 0x46], message('input.kind-hdf')],
];
/** Where the header of a tar archive says what it is. */
const TAR_MAGIC = 257;

/** Beginnings of text files that hold no compounds. */
const TEXTS: readonly (readonly [begins: RegExp, kind: Message])[] = [
  [/^version https:\/\/git-lfs\.github\.com\/spec\//, message('input.kind-lfs')],
  [/^\s*<(?:!doctype html|html|head|body)/i, message('input.kind-html')],
  [/^\s*<\?xml/i, message('input.kind-xml')],
];

/** What a file is that begins with these bytes, if it is one that is not read; undefined for the others. */
export function binaryKind(head: Uint8Array): Message | undefined {
  for (const [bytes, kind] of SIGNATURES) {
    if (bytes.every((byte, index) => head[index] === byte)) return kind;
  }
  const magic = Buffer.from(head.subarray(TAR_MAGIC, TAR_MAGIC + 5)).toString('latin1');
  return magic === 'ustar' ? message('input.kind-tar') : undefined;
}

/** What a text is, if it holds no compounds for certain. */
export function textKind(head: string): Message | undefined {
  return TEXTS.find(([begins]) => begins.test(head))?.[1];
}
