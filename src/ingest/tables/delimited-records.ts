import { parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { CSV_OPTIONS } from './delimited-text.js';
import { MAX_ROW_BYTES } from '../input-file.js';

/** Records handed on at a time: few enough that what is made of them is gone before the garbage collector comes. */
const RECORDS_PER_BATCH = 256;

/** Characters of an incomplete line with the piece that follows it: more are left to csv-parse, which counts the bytes of a record. */
const MAX_PLAIN_TEXT = MAX_ROW_BYTES / 3;

/**
 * The records of a table in batches: those that csv-parse gives, in a fraction of the
 * time up to the first quotation mark. Behind one, line ends and delimiters may be part of a cell, so the rest is left to
 * csv-parse. Throws what csv-parse throws, after all records before the fault.
 */
export async function* delimitedRecords(
  pieces: AsyncGenerator<string, void, undefined>,
  delimiter: string,
): AsyncGenerator<string[][], void, undefined> {
  /** What follows the last line that is complete. */
  let text = '';
  let lineEnd: string | undefined;
  try {
    for (;;) {
      const { done = false, value: piece = '' } = await pieces.next();
      text += piece;
      if (piece.includes('"') || text.length > MAX_PLAIN_TEXT) break;
      const found: string | undefined = lineEnd ?? lineEndOf(text, done);
      // Lines of old Macintosh computers in a text that has others, too.
      if (found === '\r') break;
      lineEnd = found;
      const end = lineEnd === undefined ? -1 : text.lastIndexOf(lineEnd);
      if (end >= 0) {
        const lines = text.slice(0, end).split(lineEnd!);
        text = text.slice(end + lineEnd!.length);
        for (let first = 0; first < lines.length; first += RECORDS_PER_BATCH) {
          yield lines.slice(first, first + RECORDS_PER_BATCH).map((line) => line.split(delimiter));
        }
      }
      if (!done) continue;
      if (text !== '') yield [text.split(delimiter)];
      return;
    }
    yield* parsedRecords(text, pieces, delimiter, lineEnd);
  } finally {
    await pieces.return();
  }
}

/** What ends the first line, as csv-parse finds it; undefined if that is not there yet. */
function lineEndOf(text: string, isAll: boolean): string | undefined {
  const end = /\r\n?|\n/.exec(text);
  const mayGoOn = end?.[0] === '\r' && end.index === text.length - 1 && !isAll;
  return mayGoOn ? undefined : end?.[0];
}

/** The records of a text and the pieces that follow it by csv-parse, which finds what ends a line if it is not given. */
async function* parsedRecords(
  text: string,
  pieces: AsyncGenerator<string, void, undefined>,
  delimiter: string,
  lineEnd: string | undefined,
): AsyncGenerator<string[][], void, undefined> {
  const parser = parse({ ...CSV_OPTIONS, delimiter, ...(lineEnd !== undefined && { record_delimiter: lineEnd }) });
  const source = Readable.from(joined(text, pieces));
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

async function* joined(first: string, others: AsyncGenerator<string, void, undefined>) {
  yield first;
  yield* others;
}
