import { isMessage } from '../messages/is-message.js';
import { message } from '../messages/message.js';
import type { RejectedRow, SkippedRow } from './ingest-item.js';
import { unreadable } from './input-file.js';
import type { InputFile } from './input-file.js';
import { guessKeys, howOf, toObjectRow } from './object-rows.js';
import type { ObjectKeys } from './object-rows.js';
import { parseJson } from './parse-json.js';
import type { RawRow, Reader, ReadOptions } from './reader.js';

/** The largest JSON document, in bytes: it has to be held in memory as a whole. JSON lines have no such limit. */
const MAX_JSON_BYTES = 256 << 20;
const SAMPLE_ENTRIES = 200;
/** Keys under which programs put their array of entries. */
const ARRAY_KEYS = ['data', 'entries', 'response', 'results', 'materials', 'docs', 'out'];

/** One JSON document: an array of objects, or an object with such an array under "data" or a similar key. */
export const jsonReader: Reader = {
  format: 'json',
  recognises: ({ name, head }) => (/^\s*[[{]/.test(head) ? 0.9 : /\.json$/i.test(name) ? 0.5 : 0),
  read: async (file, options) => {
    const entries = entriesOf(await readDocument(file, options));
    if (!entries) {
      const keys = ARRAY_KEYS.map((key) => `"${key}"`);
      throw unreadable(file.path, message('input.not-an-array', { file: file.path, keys }));
    }
    if (entries.length === 0) throw unreadable(file.path, message('input.no-entries', { file: file.path }));
    const keys = guessKeys(entries.slice(0, SAMPLE_ENTRIES), options);
    if (isMessage(keys)) throw unreadable(file.path, message('input.layout', { file: file.path, problem: keys }));
    return { how: howOf(keys), rows: readEntries(entries, keys) };
  },
};

async function* readEntries(
  entries: readonly unknown[],
  keys: ObjectKeys,
): AsyncGenerator<RawRow | RejectedRow | SkippedRow, void, undefined> {
  for (const [index, entry] of entries.entries()) yield toObjectRow(entry, keys, index + 1);
}

/** The whole file as one JSON value. Throws INPUT_UNREADABLE where it is too large or no JSON. */
export async function readDocument(file: InputFile, options: ReadOptions): Promise<unknown> {
  if (file.bytes > MAX_JSON_BYTES) {
    throw unreadable(
      file.path,
      message('input.json-too-large', {
        file: file.path,
        mebibytes: String(MAX_JSON_BYTES >> 20),
        limit: 'MAX_JSON_BYTES',
      }),
      { limit: MAX_JSON_BYTES },
    );
  }
  let text = '';
  for await (const piece of file.text(options.control)) text += piece;
  try {
    return parseJson(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw unreadable(file.path, message('input.not-json', { file: file.path, reason }));
  }
}

function entriesOf(document: unknown): readonly unknown[] | undefined {
  if (Array.isArray(document)) return document;
  if (typeof document !== 'object' || document === null) return undefined;
  const object = document as Record<string, unknown>;
  return ARRAY_KEYS.map((key) => object[key]).find((value) => Array.isArray(value));
}
