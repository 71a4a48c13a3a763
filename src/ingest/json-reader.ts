import type { IncognitaError } from '../errors.js';
import { isMessage } from '../messages/is-message.js';
import { message } from '../messages/message.js';
import { MAX_ROW_BYTES, inputUnreadable } from './input-file.js';
import type { InputFile } from './input-file.js';
import { closeTruncatedJson } from './json/close-truncated-json.js';
import { jsonElements } from './json/json-elements.js';
import { ARRAY_KEYS, jsonShape, type JsonShape } from './json/json-shape.js';
import { guessKeys, describeKeys, describeUnusedKeys, toObjectRow, type ObjectKeys } from './object-rows.js';
import { NotNumbers } from './json/not-numbers.js';
import { parseJsonFile } from './json/parse-json-file.js';
import type { FileRow, Reader, Reading, ReadOptions } from './reader.js';

/** The largest JSON document that has to be in memory as a whole, because of its form. */
const MAX_JSON_BYTES = 256 << 20;
const SAMPLE_ENTRIES = 200;

/**
 * One JSON document of any size, on however many lines: an array of objects or of formulas, an object with such an array
 * under "data" or a similar key, objects by their ids, tables as pandas writes them, or a single entry.
 */
export const jsonReader: Reader = {
  format: 'json',
  has: 'columns',
  recognises: ({ name, head }) => (/^\s*[[{]/.test(head) ? 0.9 : /\.json$/i.test(name) ? 0.5 : 0),
  read: async (file, options) => {
    const head = closeTruncatedJson(file.head);
    if (head === null && !file.headIsAll) throw beginsOtherwise(file);
    const shape = jsonShape(parseJsonFile(file, head ?? file.head), options);
    if (isMessage(shape))
      throw inputUnreadable(file.path, message('input.layout', { file: file.path, problem: shape }));
    if (shape === undefined) {
      if (!file.headIsAll) throw beginsOtherwise(file);
      const keys = ARRAY_KEYS.map((key) => `"${key}"`);
      throw inputUnreadable(file.path, message('input.not-an-array', { file: file.path, keys }));
    }
    return readingOf(file, shape, options);
  },
};

/** The error of a document whose entries come after so much else that its layout cannot be seen. */
function beginsOtherwise({ path }: InputFile): IncognitaError {
  const values = { file: path, mebibytes: String(MAX_ROW_BYTES >> 20) };
  return inputUnreadable(path, message('input.json-begins-otherwise', values));
}

type Rows = AsyncGenerator<FileRow[], void, undefined>;

async function readingOf(file: InputFile, shape: JsonShape, options: ReadOptions): Promise<Reading> {
  const notNumbers = new NotNumbers();
  switch (shape.kind) {
    case 'empty':
      throw inputUnreadable(file.path, message('input.no-entries', { file: file.path }));
    case 'elements': {
      const pieces = jsonElements(file.text(options.control), shape.path, file.path);
      return readingBy(shape.keys, elementRows(file, pieces, shape.keys, notNumbers), notNumbers);
    }
    case 'single':
      return readingBy(shape.keys, valueRows([await readDocument(file, options, notNumbers)], shape.keys), notNumbers);
    case 'texts': {
      const pieces = jsonElements(file.text(options.control), shape.path, file.path);
      return { how: { formula: 'each text' }, rows: textRows(file, pieces) };
    }
    case 'columns': {
      const values = transposed((await readDocument(file, options, notNumbers)) as Record<string, unknown>);
      const keys = keysOf(file, values, options);
      return readingBy(keys, valueRows(values, keys), notNumbers);
    }
    case 'split':
      return splitReading(file, shape.path, options, notNumbers);
  }
}

function readingBy(keys: ObjectKeys, rows: Rows, notNumbers: NotNumbers): Reading {
  return { how: describeKeys(keys), notes: () => describeUnusedKeys(keys), rows, notNumbers };
}

async function splitReading(
  file: InputFile,
  path: readonly string[],
  options: ReadOptions,
  notNumbers: NotNumbers,
): Promise<Reading> {
  const all = async (key: string): Promise<unknown[]> => {
    const values: unknown[] = [];
    for await (const { text } of jsonElements(file.text(options.control), [...path, key], file.path)) {
      values.push(parseJsonFile(file, text));
    }
    return values;
  };
  const columns = (await all('columns')).map((name) => String(name));
  const index = await all('index');
  const objects = async function* (seen?: NotNumbers): AsyncGenerator<Record<string, unknown>, void, undefined> {
    let number = 0;
    for await (const { text } of jsonElements(file.text(options.control), [...path, 'data'], file.path)) {
      const cells = parseJsonFile(file, text, seen);
      const row = Array.isArray(cells) ? columns.map((name, column) => [name, cells[column] as unknown] as const) : [];
      const id = index[number++];
      yield { ...(typeof id === 'string' && { id }), ...Object.fromEntries(row) };
    }
  };
  const sample: unknown[] = [];
  for await (const value of objects()) {
    sample.push(value);
    if (sample.length === SAMPLE_ENTRIES) break;
  }
  const keys = keysOf(file, sample, options);
  return readingBy(keys, valueRows(objects(notNumbers), keys), notNumbers);
}

function keysOf(file: InputFile, sample: readonly unknown[], options: ReadOptions): ObjectKeys {
  const keys = guessKeys(sample.slice(0, SAMPLE_ENTRIES), options);
  if (isMessage(keys)) throw inputUnreadable(file.path, message('input.layout', { file: file.path, problem: keys }));
  return keys;
}

async function* elementRows(
  file: InputFile,
  elements: ReturnType<typeof jsonElements>,
  keys: ObjectKeys,
  notNumbers: NotNumbers,
): Rows {
  let number = 0;
  for await (const { key, text } of elements) {
    const value = parseJsonFile(file, text, notNumbers);
    number++;
    // Of an object, what is no object is something said of all entries.
    if (key !== null && (typeof value !== 'object' || value === null || Array.isArray(value))) continue;
    const row = toObjectRow(value, keys, number);
    yield [row.kind === 'raw' && row.id === null && key !== null ? { ...row, id: key } : row];
  }
}

async function* textRows(file: InputFile, elements: ReturnType<typeof jsonElements>): Rows {
  let line = 0;
  for await (const { text } of elements) {
    const formula = String(parseJsonFile(file, text));
    yield [{ kind: 'raw', line: ++line, formula, id: null, year: null, text: () => formula }];
  }
}

async function* valueRows(values: AsyncIterable<unknown> | Iterable<unknown>, keys: ObjectKeys): Rows {
  let line = 0;
  for await (const value of values) yield [toObjectRow(value, keys, ++line)];
}

/** The rows of a table that was written column by column, each an array or an object by row. */
function transposed(columns: Readonly<Record<string, unknown>>): Record<string, unknown>[] {
  const rows = new Map<string, Record<string, unknown>>();
  for (const [name, cells] of Object.entries(columns)) {
    if (typeof cells !== 'object' || cells === null) continue;
    for (const [row, cell] of Object.entries(cells)) {
      const object = rows.get(row) ?? {};
      object[name] = cell;
      rows.set(row, object);
    }
  }
  return [...rows.values()];
}

/** The whole file as one JSON value. Throws INPUT_UNREADABLE if it is too large or no JSON. */
async function readDocument(file: InputFile, options: ReadOptions, notNumbers: NotNumbers): Promise<unknown> {
  if (file.bytes > MAX_JSON_BYTES) {
    const values = { file: file.path, mebibytes: String(MAX_JSON_BYTES >> 20), limit: 'MAX_JSON_BYTES' };
    throw inputUnreadable(file.path, message('input.json-too-large', values), { limit: MAX_JSON_BYTES });
  }
  let text = '';
  for await (const piece of file.text(options.control)) text += piece;
  return parseJsonFile(file, text, notNumbers);
}
