/** Containers that are read, by their first bytes. */
export type Container = 'gzip' | 'zip';
/** Binary formats of tables that are read. */
export type BinaryFormat = 'xlsx' | 'parquet' | 'sqlite';

/** How a file that begins with these bytes is packed, if it is. */
export function detectContainer(head: Uint8Array): Container | undefined {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  return starts(head, [0x50, 0x4b, 0x03, 0x04]) ? 'zip' : undefined;
}

/** The binary format of a table; a spreadsheet is found among the parts of a zip archive instead. */
export function detectBinaryFormat(head: Uint8Array): 'parquet' | 'sqlite' | undefined {
  if (starts(head, [0x50, 0x41, 0x52, 0x31])) return 'parquet';
  return starts(head, [...Buffer.from('SQLite format 3\0', 'latin1')]) ? 'sqlite' : undefined;
}

function starts(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}
