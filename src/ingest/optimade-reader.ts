import { message } from '../messages/message.js';
import { inputUnreadable } from './input-file.js';
import type { InputFile } from './input-file.js';
import { isMessage } from '../messages/is-message.js';
import { guessKeys, describeKeys, describeUnusedKeys, toObjectRow, type ObjectKeys } from './object-rows.js';
import { STRUCTURE_DATABASES } from './databases/structure-databases.js';
import { closeTruncatedJson } from './json/close-truncated-json.js';
import { jsonElements } from './json/json-elements.js';
import { NotNumbers } from './json/not-numbers.js';
import { parseJsonFile } from './json/parse-json-file.js';
import { parseJson } from './parse-json.js';
import type { FileRow, Reader, ReadOptions } from './reader.js';

const OPTIMADE = STRUCTURE_DATABASES.find(({ name }) => name === 'OPTIMADE')!;
const KEYS: ObjectKeys = { formula: 'chemical_formula_reduced', id: 'id', year: null, database: OPTIMADE };
const SAMPLE_ENTRIES = 200;
/** Characters of a server's own words that are repeated. */
const MAX_ECHO = 200;

/**
 * A saved answer of an OPTIMADE server's `structures` endpoint (Andersen et al., Sci. Data 8, 217 (2021)), one page a
 * file. Entries of other types are skipped; a single entry under "data" is read as well, and the server's own words are
 * repeated if the answer is an error.
 */
export const optimadeReader: Reader = {
  format: 'optimade',
  has: 'columns',
  recognises: ({ head }) => {
    if (!/^\s*\{/.test(head)) return 0;
    if (head.includes('"attributes"') && head.includes(`"${KEYS.formula}"`)) return 0.93;
    return head.includes('"errors"') && errorOf(head) !== undefined ? 0.93 : 0;
  },
  read: (file, options) => {
    const error = errorOf(file.head);
    if (error !== undefined) {
      throw inputUnreadable(file.path, message('input.server-error', { file: file.path, error }));
    }
    const keys = keysOf(file, options);
    const { layout: _, ...how } = describeKeys(keys);
    const notNumbers = new NotNumbers();
    const rows = readEntries(file, keys, options, notNumbers);
    return Promise.resolve({ how, rows, notes: () => describeUnusedKeys(keys), notNumbers });
  },
};

/** The keys of the entries, by the beginning of the answer: the user may have named some, or a provider has more. */
function keysOf(file: InputFile, options: ReadOptions): ObjectKeys {
  const document = beginningOf(file.head) as { data?: unknown } | undefined;
  const data: unknown[] = Array.isArray(document?.data) ? document.data : [document?.data];
  const sample = data.filter((entry) => typeof entry === 'object' && entry !== null).slice(0, SAMPLE_ENTRIES);
  if (sample.length === 0) return KEYS;
  const keys = guessKeys(sample, options);
  if (isMessage(keys)) throw inputUnreadable(file.path, message('input.layout', { file: file.path, problem: keys }));
  return keys.database === null ? KEYS : { ...keys, formula: options.columns?.formula ?? KEYS.formula };
}

async function* readEntries(
  file: InputFile,
  keys: ObjectKeys,
  options: ReadOptions,
  notNumbers: NotNumbers,
): AsyncGenerator<FileRow[], void, undefined> {
  let line = 0;
  const single: Record<string, unknown> = {};
  for await (const { key, text } of jsonElements(file.text(options.control), ['data'], file.path)) {
    const value = parseJsonFile(file, text, notNumbers);
    if (key === null) yield [toObjectRow(value, keys, ++line)];
    else single[key] = value;
  }
  if (line === 0 && 'attributes' in single) yield [toObjectRow(single, keys, ++line)];
  if (line === 0) throw inputUnreadable(file.path, message('input.no-optimade-entries', { file: file.path }));
}

/** The beginning of a document that may be cut; undefined if it is no JSON. */
function beginningOf(head: string): unknown {
  try {
    return parseJson(closeTruncatedJson(head) ?? head);
  } catch {
    return undefined;
  }
}

/** What a server says is wrong, if its answer has no data but errors. */
function errorOf(head: string): string | undefined {
  const document = beginningOf(head);
  if (typeof document !== 'object' || document === null) return undefined;
  const { errors, data } = document as { errors?: unknown; data?: unknown };
  if (!Array.isArray(errors) || (Array.isArray(data) && data.length > 0)) return undefined;
  const { title, detail } = (errors[0] ?? {}) as { title?: unknown; detail?: unknown };
  const words = [title, detail].filter((word) => typeof word === 'string' && word !== '');
  return words.length === 0 ? undefined : words.join(': ').slice(0, MAX_ECHO);
}
