import { isMessage } from '../messages/is-message.js';
import { message } from '../messages/message.js';
import type { RunControl } from '../run-control.js';
import { inputUnreadable } from './input-file.js';
import type { InputFile } from './input-file.js';
import { NotNumbers } from './json/not-numbers.js';
import { linesOf } from './lines-of.js';
import { guessKeys, describeKeys, describeUnusedKeys, toObjectRow } from './object-rows.js';
import type { ObjectKeys } from './object-rows.js';
import { parseJson } from './parse-json.js';
import type { FileRow, Reader } from './reader.js';

const SAMPLE_LINES = 200;

/** JSON lines: one object a line. */
export const jsonLinesReader: Reader = {
  format: 'jsonl',
  has: 'columns',
  recognises: ({ name, head }) => {
    const [first = '', second] = head.split('\n', 2);
    const isLines = parseLine(first) !== undefined && second !== undefined && parseLine(second) !== undefined;
    return isLines ? 0.95 : /\.(jsonl|ndjson)$/i.test(name) ? 0.92 : 0;
  },
  read: (file, options) => {
    const sample = file.head.split('\n', SAMPLE_LINES).map((line) => parseLine(line));
    if (sample.every((value) => value === undefined)) {
      throw inputUnreadable(file.path, message('input.no-json-lines', { file: file.path }));
    }
    const keys = guessKeys(sample, options);
    if (isMessage(keys)) throw inputUnreadable(file.path, message('input.layout', { file: file.path, problem: keys }));
    const notNumbers = new NotNumbers();
    return Promise.resolve({
      how: describeKeys(keys),
      rows: readLines(file, keys, notNumbers, options.control),
      notes: () => describeUnusedKeys(keys),
      notNumbers,
    });
  },
};

async function* readLines(
  file: InputFile,
  keys: ObjectKeys,
  notNumbers: NotNumbers,
  control: RunControl | undefined,
): AsyncGenerator<FileRow[], void, undefined> {
  let line = 0;
  for await (const text of linesOf(file, control)) {
    line++;
    if (text.trim() !== '') yield [readLine(text, keys, line, notNumbers)];
  }
}

function readLine(text: string, keys: ObjectKeys, line: number, notNumbers: NotNumbers): FileRow {
  const value = parseLine(text, notNumbers);
  return value === undefined
    ? { kind: 'refused', line, text, reason: message('row.line-not-an-object') }
    : toObjectRow(value, keys, line);
}

/** The object on a line, or undefined. */
function parseLine(text: string, notNumbers?: NotNumbers): object | undefined {
  try {
    const value: unknown = parseJson(text, notNumbers);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
