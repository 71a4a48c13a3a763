import { ByteWriter, type ParquetWriter } from 'hyparquet-writer';
import { writePageHeader } from 'hyparquet-writer/src/datapage.js';
import { writeRleBitPackedHybrid } from 'hyparquet-writer/src/encoding.js';
import { snappyCompress } from 'hyparquet-writer/src/snappy.js';

export type ColumnChunk = ParquetWriter['row_groups'][number]['columns'][number];
type Metadata = NonNullable<ColumnChunk['meta_data']>;

/** One column of a row group, ready for its pages. */
export interface PageContent {
  readonly name: string;
  readonly type: Metadata['type'];
  /** 1 for each row with a value, 0 for each without; undefined if the column must have a value in every row. */
  readonly levels: Uint8Array | undefined;
  readonly rows: number;
  readonly nulls: number;
  /** The values that are not null, plain; of a column with a dictionary the different ones. */
  readonly values: Uint8Array;
  /** The number of each value in the dictionary; undefined if there is none. */
  readonly dictionary: { readonly size: number; readonly indices: Uint32Array } | undefined;
  /** Whether the values are worth compressing: digits of scores are not. */
  readonly compressed: boolean;
  /** The smallest and the largest value, if they are known. */
  readonly least: string | number | boolean | undefined;
  readonly most: string | number | boolean | undefined;
}

/**
 * Writes a column chunk: a page of the dictionary, if there is one, and a page of values (data page v2). Much faster
 * than the library's own, which takes values one by one and looks for dictionaries in columns that never have one.
 */
export function writePages(writer: ByteWriter, content: PageContent): ColumnChunk {
  const { name, type, rows, nulls, values, dictionary, compressed } = content;
  const start = writer.offset;
  const codec: Metadata['codec'] = compressed ? 'SNAPPY' : 'UNCOMPRESSED';
  const pack = (bytes: Uint8Array): Uint8Array => (compressed ? snappyCompress(bytes) : bytes);
  let unpacked = 0;
  let page = values;
  if (dictionary) {
    const packed = pack(values);
    writePageHeader(writer, {
      type: 'DICTIONARY_PAGE',
      uncompressed_page_size: values.length,
      compressed_page_size: packed.length,
      dictionary_page_header: { num_values: dictionary.size, encoding: 'PLAIN' },
    });
    unpacked += writer.offset - start + values.length;
    writer.appendBytes(packed);
    page = indexPage(dictionary);
  }
  const encoding: Metadata['encodings'][number] = dictionary ? 'RLE_DICTIONARY' : 'PLAIN';
  const pageStart = writer.offset;
  const levels = levelBytes(content);
  const packed = pack(page);
  writePageHeader(writer, {
    type: 'DATA_PAGE_V2',
    uncompressed_page_size: levels.length + page.length,
    compressed_page_size: levels.length + packed.length,
    data_page_header_v2: {
      num_values: rows,
      num_nulls: nulls,
      num_rows: rows,
      encoding,
      definition_levels_byte_length: levels.length,
      repetition_levels_byte_length: 0,
      is_compressed: true,
    },
  });
  unpacked += writer.offset - pageStart + levels.length + page.length;
  writer.appendBytes(levels);
  writer.appendBytes(packed);
  return {
    file_offset: BigInt(start),
    meta_data: {
      type,
      encodings: dictionary ? ['PLAIN', encoding] : [encoding],
      path_in_schema: [name],
      codec,
      num_values: BigInt(rows),
      total_uncompressed_size: BigInt(unpacked),
      total_compressed_size: BigInt(writer.offset - start),
      data_page_offset: BigInt(pageStart),
      ...(dictionary && { dictionary_page_offset: BigInt(start) }),
      statistics: {
        null_count: BigInt(nulls),
        ...(content.least !== undefined && { min_value: content.least }),
        ...(content.most !== undefined && { max_value: content.most }),
      },
      encoding_stats: [
        ...(dictionary ? [{ page_type: 'DICTIONARY_PAGE', encoding: 'PLAIN', count: 1 } as const] : []),
        { page_type: 'DATA_PAGE_V2', encoding, count: 1 },
      ],
    },
  };
}

/** The width of an index in bits, and the indices, packed or as runs. */
function indexPage({ size, indices }: { readonly size: number; readonly indices: Uint32Array }): Uint8Array {
  const width = Math.ceil(Math.log2(Math.max(1, size)));
  const writer = new ByteWriter(16 + indices.length * 2);
  writer.appendUint8(width);
  writeRleBitPackedHybrid(writer, indices, width);
  return writer.getBytes();
}

function levelBytes({ levels, rows }: PageContent): Uint8Array {
  if (!levels || rows === 0) return new Uint8Array(0);
  const writer = new ByteWriter(16);
  writeRleBitPackedHybrid(writer, levels, 1);
  return writer.getBytes();
}
