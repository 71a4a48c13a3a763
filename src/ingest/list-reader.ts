import { message } from '../messages/message.js';
import type { InputFile } from './input-file.js';
import { isFormula } from './is-formula.js';
import { linesOf } from './lines-of.js';
import type { FileRow, Reader } from './reader.js';
import { areSeveralFormulas } from './several-formulas.js';
import { isFormulaHeading } from './tables/column-names.js';

const SAMPLE_LINES = 200;
/** Share of the sampled words that must be formulas. */
const MIN_SHARE = 0.6;

/** What lists begin their lines with: a dash, a bullet or a number. */
const BULLET = /^\s{0,20}(?:[-*•–]|\d{1,5}[.)])\s+(?=[A-Z(["'])/;

/**
 * A list as people type it: one or more formulas per line, with commas, semicolons, tabs or bars between them, and
 * remarks behind #.
 */
export const listReader: Reader = {
  format: 'list',
  recognises: ({ head }) => (isList(head) ? 0.6 : 0),
  read: (file, options) => Promise.resolve({ how: { formula: 'each word' }, rows: readWords(file, options.control) }),
};

/** Whether a text is a list and no table: its lines differ in how much they hold, or have remarks. */
function isList(head: string): boolean {
  if (/^\s*[[{<]/.test(head) || /^(?:data_|_\w)/m.test(head)) return false;
  const all = head.split('\n', SAMPLE_LINES + 1).slice(0, SAMPLE_LINES);
  const lines = all.map((line) => wordsOf(line)).filter((words) => words.length > 0);
  const [first] = lines;
  if (!first || first.some((word) => isFormulaHeading(word)) || !first.some((word) => isFormula(word))) return false;
  const isRagged = lines.some((words) => words.length !== first.length);
  const hasBullets = all.every((line) => line.trim() === '' || BULLET.test(line));
  const hasRemarks = all.some((line) => /(?:^|\s)#/.test(line)) && lines.every((words) => words.length === 1);
  if (!isRagged && !hasRemarks && !hasBullets && !(lines.length === 1 && first.length > 1)) return false;
  const words = lines.flat();
  return words.filter((word) => isFormula(word)).length >= words.length * MIN_SHARE;
}

async function* readWords(
  file: InputFile,
  control: Parameters<InputFile['text']>[0],
): AsyncGenerator<FileRow[], void, undefined> {
  let line = 0;
  for await (const text of linesOf(file, control)) {
    line++;
    const rows: FileRow[] = [];
    for (const word of wordsOf(text)) {
      if (areSeveralFormulas(word)) {
        rows.push({ kind: 'refused', line, text: word, reason: message('row.several-formulas') });
      } else rows.push({ kind: 'raw', line, formula: word, id: null, year: null, text: () => word });
    }
    yield rows;
  }
}

/** The words of a line, without a remark. Commas inside brackets are part of a formula. */
function wordsOf(line: string): string[] {
  const text = line.replace(/(?:^|\s)#.*$/, '').replace(BULLET, '');
  const words: string[] = [];
  let depth = 0;
  let word = '';
  for (const char of text) {
    if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char)) depth--;
    if (depth <= 0 && ',;\t|'.includes(char)) {
      words.push(word);
      word = '';
    } else word += char;
  }
  return [...words, word].map((each) => each.trim()).filter((each) => each !== '');
}
