import { message, type Message } from '../messages/message.js';

/** First bytes of files that people take for text, with the rest of the sentence "FILE is ...". */
const SIGNATURES: readonly (readonly [bytes: readonly number[], kind: Message])[] = [
  [[0xff, 0xfe], message('input.kind-utf-16')],
  [[0xfe, 0xff], message('input.kind-utf-16')],
  [[0x1f, 0x8b], message('input.kind-compressed', { program: 'gzip' })],
  [[0x42, 0x5a, 0x68], message('input.kind-compressed', { program: 'bzip2' })],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], message('input.kind-compressed', { program: 'xz' })],
  [[0x28, 0xb5, 0x2f, 0xfd], message('input.kind-compressed', { program: 'zstd' })],
  [[0x50, 0x4b, 0x03, 0x04], message('input.kind-zip')],
  [[0xd0, 0xcf, 0x11, 0xe0], message('input.kind-xls')],
  [[0x25, 0x50, 0x44, 0x46], message('input.kind-pdf')],
];

/** What a file is that begins with these bytes, where that is certainly no UTF-8 text; undefined for text. */
export function binaryKind(head: Uint8Array): Message | undefined {
  for (const [bytes, kind] of SIGNATURES) {
    if (bytes.every((byte, place) => head[place] === byte)) return kind;
  }
  return head.includes(0) ? message('input.kind-other') : undefined;
}
