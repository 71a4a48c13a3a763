import { ByteWriter, type ParquetWriter } from 'hyparquet-writer';
import { writeMetadata } from 'hyparquet-writer/src/metadata.js';

type Metadata = Parameters<typeof writeMetadata>[1];
export type RowGroup = ParquetWriter['row_groups'][number];

/** What a footer says besides its row groups. */
export type FooterFacts = Pick<Metadata, 'schema' | 'created_by' | 'key_value_metadata'>;

/** Bytes of the length of the metadata, which follows it. */
const LENGTH_BYTES = 4;
/** Field 4 of the metadata, a list, right after field 3; and the type of structures in it (Thrift's compact protocol). */
const LIST_FIELD = 0x19;
const STRUCTURES = 12;
/** Longer lists have their length in bytes of its own. */
const MOST_IN_HEADER = 14;
/** What Parquet files begin and end with. */
export const PARQUET_MARK = Buffer.from('PAR1');

/**
 * The footer of a Parquet file, of which each row group is written as soon as it is complete: that of a million rows has
 * thousands of columns, and to write them all at the end would keep others waiting. The bytes are those of the library.
 */
export class FileFooter {
  readonly #facts: FooterFacts;
  readonly #groups: Uint8Array[] = [];
  #first: RowGroup | undefined;
  /** Bytes before the list of row groups in a file of no rows, and after it. */
  #before = 0;
  #after = 0;

  constructor(facts: FooterFacts) {
    this.#facts = facts;
  }

  add(group: RowGroup): void {
    const alone = this.#metadata([group], 0n);
    if (!this.#first) {
      this.#first = group;
      // Of two files, the second with the group twice: the first difference is the length of the list.
      const twice = this.#metadata([group, group], 0n);
      this.#before = alone.findIndex((byte, index) => byte !== twice[index]) - 1;
      this.#after = alone.length - (twice.length - alone.length) - this.#before - 2;
    }
    this.#groups.push(alone.slice(this.#before + 2, alone.length - this.#after));
  }

  /** The metadata of a file of so many rows, its length and the mark of the format. */
  bytes(rows: bigint): Uint8Array {
    const metadata = this.#whole(rows);
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32LE(metadata.length);
    return Buffer.concat([metadata, length, PARQUET_MARK]);
  }

  #whole(rows: bigint): Uint8Array {
    if (!this.#first) return this.#metadata([], rows);
    const alone = this.#metadata([this.#first], rows);
    const end = alone.length - this.#after;
    const begin = end - this.#groups[0]!.length - 2;
    return Buffer.concat([
      alone.subarray(0, begin),
      listHeader(this.#groups.length),
      ...this.#groups,
      alone.subarray(end),
    ]);
  }

  #metadata(groups: RowGroup[], rows: bigint): Uint8Array {
    const writer = new ByteWriter();
    writeMetadata(writer, { version: 2, ...this.#facts, num_rows: rows, row_groups: groups, metadata_length: 0 });
    return writer.getBytes().slice(0, -LENGTH_BYTES);
  }
}

function listHeader(length: number): Uint8Array {
  const writer = new ByteWriter();
  writer.appendUint8(LIST_FIELD);
  if (length <= MOST_IN_HEADER) writer.appendUint8((length << 4) | STRUCTURES);
  else {
    writer.appendUint8(((MOST_IN_HEADER + 1) << 4) | STRUCTURES);
    writer.appendVarInt(length);
  }
  return writer.getBytes();
}
