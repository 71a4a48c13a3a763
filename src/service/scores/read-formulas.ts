import { splitFormulas } from '../../chemistry/formula/split-formulas.js';

/** A cell of a line of CSV, TSV or a list with semicolons; quotes around it are taken off. */
function cells(line: string, delimiter: string): string[] {
  return line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

const DELIMITERS = ['\t', ';', ','];

/** Headers under which tables keep their formulas. */
const HEADER = /^(?:pretty_|reduced_|chemical_|composition_|full_)?(?:formula|composition)(?:_pretty|_reduced)?$/i;

/**
 * The formulas of a text: one a line, or those of a table's formula column (its header says which; without a header the
 * first column). Words of one line without any table are taken for formulas each. Empty lines and comments (#) are left out.
 */
export function readFormulas(text: string): string[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const [first = ''] = lines;
  const delimiter = DELIMITERS.find((each) => first.includes(each));
  if (delimiter === undefined) {
    const body = HEADER.test(first) ? lines.slice(1) : lines;
    return body.flatMap(splitFormulas);
  }
  const column = cells(first, delimiter).findIndex((cell) => HEADER.test(cell));
  if (column < 0 && lines.length === 1) return cells(first, delimiter).filter((cell) => cell !== '');
  const body = column < 0 ? lines : lines.slice(1);
  return body.map((line) => cells(line, delimiter)[Math.max(column, 0)] ?? '').filter((cell) => cell !== '');
}
