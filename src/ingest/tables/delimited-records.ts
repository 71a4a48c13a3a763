import { parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { CSV_OPTIONS } from './delimited-text.js';

/** Records handed on at a time: few enough that what is made of them is gone before the garbage collector comes. */
const RECORDS_PER_BATCH = 256;

/** The records of a table in batches. Throws what csv-parse throws, after all records before the fault. */
export async function* delimitedRecords(
  pieces: AsyncGenerator<string, void, undefined>,
  delimiter: string,
): AsyncGenerator<string[][], void, undefined> {
  const parser = parse({ ...CSV_OPTIONS, delimiter });
  const source = Readable.from(pieces);
  // pipe() does not pass errors on; without this a failing source would leave the loop below waiting for ever.
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let batch: string[][] = [];
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      batch.push(record);
      if (batch.length < RECORDS_PER_BATCH) continue;
      yield batch;
      batch = [];
    }
  } catch (error) {
    if (batch.length > 0) yield batch;
    throw error;
  } finally {
    source.destroy();
    parser.destroy();
  }
  if (batch.length > 0) yield batch;
}
