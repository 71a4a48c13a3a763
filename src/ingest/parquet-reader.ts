import type { FileMetaData, parquetReadObjects as ReadObjects } from 'hyparquet';
import { isMessage } from '../messages/is-message.js';
import { message } from '../messages/message.js';
import { inputUnreadable, type InputFile } from './input-file.js';
import { guessKeys, describeKeys, describeUnusedKeys, toObjectRow, type ObjectKeys } from './object-rows.js';
import type { FileRow, Reader, ReadOptions } from './reader.js';

const SAMPLE_ROWS = 200;
/** Rows in memory at a time. */
const ROWS_PER_STEP = 10_000;
/** Rows handed on at a time: each may have a crystal, which takes far more room than its row in the file. */
const ROWS_PER_BATCH = 100;
/** The largest row group, unpacked: it is read as a whole. */
const MAX_GROUP_BYTES = 2 ** 31;

type Buffered = Parameters<typeof ReadObjects>[0]['file'];

/** Parquet files with any of the usual compressions. Nested columns are objects and lists, as in JSON. */
export const parquetReader: Reader = {
  format: 'parquet',
  has: 'columns',
  binary: 'parquet',
  recognises: () => 0,
  read: async (file, options) => {
    // Loaded only now: what unpacks Brotli takes longer to load than the whole command line.
    const { parquetMetadataAsync } = await import('hyparquet');
    const source = await bufferOf(file);
    const metadata = await guarded(file, () => parquetMetadataAsync(source));
    if (metadata.row_groups.some((group) => Number(group.total_byte_size) > MAX_GROUP_BYTES)) {
      const values = { file: file.path, mebibytes: String(MAX_GROUP_BYTES >>> 20), limit: 'MAX_GROUP_BYTES' };
      throw inputUnreadable(file.path, message('input.too-large', values));
    }
    if (isOwnList(metadata) && !options.knownRows && !options.candidates) {
      const problem = message('input.candidates');
      throw inputUnreadable(file.path, message('input.layout', { file: file.path, problem }));
    }
    const count = Number(metadata.num_rows);
    if (count === 0) throw inputUnreadable(file.path, message('input.no-rows', { file: file.path }));
    const sample = await rowsOf(file, source, metadata, 0, Math.min(count, SAMPLE_ROWS));
    const keys = guessKeys(sample, options);
    if (isMessage(keys)) throw inputUnreadable(file.path, message('input.layout', { file: file.path, problem: keys }));
    return {
      how: describeKeys(keys),
      rows: readRows(file, source, metadata, keys, options),
      notes: () => describeUnusedKeys(keys),
    };
  },
};

/** Whether Incognita wrote the file as a list, whichever columns it has. */
function isOwnList({ created_by: createdBy = '', key_value_metadata: pairs = [] }: FileMetaData): boolean {
  return createdBy.startsWith('incognita') && pairs.some(({ key }) => key === 'list');
}

async function* readRows(
  file: InputFile,
  source: Buffered,
  metadata: FileMetaData,
  keys: ObjectKeys,
  { control }: ReadOptions,
): AsyncGenerator<FileRow[], void, undefined> {
  const count = Number(metadata.num_rows);
  for (let start = 0; start < count; start += ROWS_PER_STEP) {
    control?.throwIfCancelled();
    const end = Math.min(count, start + ROWS_PER_STEP);
    const rows = await rowsOf(file, source, metadata, start, end);
    for (let first = 0; first < rows.length; first += ROWS_PER_BATCH) {
      const batch = rows.slice(first, first + ROWS_PER_BATCH);
      yield batch.map((row, index) => toObjectRow(row, keys, start + first + index + 1));
    }
    control?.progress(`reading ${file.name}, rows`, end, count);
  }
}

async function rowsOf(
  file: InputFile,
  source: Buffered,
  metadata: FileMetaData,
  rowStart: number,
  rowEnd: number,
): Promise<Record<string, unknown>[]> {
  const [{ parquetReadObjects }, { compressors }] = await Promise.all([
    import('hyparquet'),
    import('hyparquet-compressors'),
  ]);
  return guarded(file, () => parquetReadObjects({ file: source, metadata, compressors, rowStart, rowEnd }));
}

async function bufferOf(file: InputFile): Promise<Buffered> {
  if (file.disk !== null) return (await import('hyparquet')).asyncBufferFromFile(file.disk);
  const content = await file.content();
  const bytes = content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength) as ArrayBuffer;
  return bytes;
}

async function guarded<T>(file: InputFile, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw inputUnreadable(file.path, message('input.broken-archive', { file: file.path, program: 'Parquet' }));
  }
}
