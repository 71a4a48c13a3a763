import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { FileFooter, type RowGroup } from '../../../../src/service/rows/parquet/file-footer.js';

const schema = schemaFromColumnData({
  columnData: [
    { name: 'rank', data: [], type: 'INT32' },
    { name: 'formula', data: [], type: 'STRING', nullable: true },
  ],
});
const metadata = [{ key: 'list', value: 'ternary-v1 é' }];

function group(number: number): RowGroup {
  const column = (name: string, type: 'INT32' | 'BYTE_ARRAY', most: number | string): RowGroup['columns'][number] => ({
    file_offset: BigInt(number * 1000),
    meta_data: {
      type,
      encodings: ['PLAIN'],
      path_in_schema: [name],
      codec: 'SNAPPY',
      num_values: 7n,
      total_uncompressed_size: BigInt(number * 300),
      total_compressed_size: BigInt(number * 200),
      data_page_offset: BigInt(number * 1000),
      statistics: { null_count: BigInt(number % 3), max_value: most },
    },
  });
  const columns = [column('rank', 'INT32', number), column('formula', 'BYTE_ARRAY', `Na${number}Cl`)];
  return { columns, num_rows: 7n, total_byte_size: BigInt(number), total_compressed_size: BigInt(number) };
}

/** The footer as the library writes it at once. */
function atOnce(groups: RowGroup[], rows: bigint): Buffer {
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({ writer, schema, createdBy: 'incognita', kvMetadata: metadata });
  const begin = writer.offset;
  parquet.row_groups = groups;
  parquet.num_rows = rows;
  void parquet.finish();
  return Buffer.from(writer.getBytes()).subarray(begin);
}

describe('FileFooter', () => {
  it.each([0, 1, 2, 14, 15, 16, 127, 128, 300])('of %i row groups has the bytes of the library', (count) => {
    const groups = Array.from({ length: count }, (_, index) => group(index + 1));
    const footer = new FileFooter({ schema, created_by: 'incognita', key_value_metadata: metadata });
    for (const each of groups) footer.add(each);
    for (const rows of [BigInt(7 * count), 1_000_000n]) {
      expect(Buffer.from(footer.bytes(rows)).equals(atOnce(groups, rows))).toBe(true);
    }
  });
});
