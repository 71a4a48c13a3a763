import { elementBySymbol } from '../../chemistry/elements/elements.js';
import { formulaTerms } from '../../chemistry/formula/formula-terms.js';
import { splitCells, type Cell } from './split-cells.js';

/** What separates formulas on one line, besides blanks. */
const SEPARATORS = ' \t,;|\u3001\uff0c\uff1b';

const DOT = '[\u00b7\u22c5\u2219\u2022*\u02d9\u30fb\uff65\u2027\u25cf]';
const BEGINS_WITH_DOT = new RegExp(`^${DOT}`);
const ENDS_WITH_DOT = new RegExp(`${DOT}$`);

function isOneElement(word: string): boolean {
  const [term, ...others] = formulaTerms(word.replace(/\.\d+$/, '')) ?? [];
  return term !== undefined && others.length === 0 && elementBySymbol(term[0]) !== undefined;
}

/** Whether a word goes on with the formula before it: behind a blank, one element after others (Li1 Fe1 P1 O4), or the water of a hydrate. */
function goesOn({ text, separator }: Cell, before: string, areElements: boolean): boolean {
  if (separator !== ' ' || before === '') return false;
  return BEGINS_WITH_DOT.test(text) || ENDS_WITH_DOT.test(before) || (areElements && isOneElement(text));
}

const JAPANESE = /[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]/u;

/** A line of Japanese with blanks around its formulas: \u98df\u5869\uff08NaCl\uff09\u3068MgO. */
function apart(line: string): string {
  if (!JAPANESE.test(line)) return line;
  return line
    .replaceAll(/[\uff08\uff09\u3002]/g, ' ')
    .replaceAll(
      /(?<=[\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff])(?=[A-Z(])|(?<=[A-Za-z\d)])(?=[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff])/gu,
      ' ',
    );
}

/** A word without the stop of a sentence behind it, and without the code around it: "Li2MnO3.", Composition("NaCl"). */
export function stripPunctuation(word: string): string {
  const [, called] = /^Composition\(["']?([^"')]{1,200})["']?\)$/.exec(word) ?? [];
  return called ?? word.replace(/(?<=[A-Za-z\d)\]])[.:!?]$/, '');
}

/** The formulas of a line of text as they are written, and what else it has between separators. */
export function formulaWords(line: string): string[] {
  const words: string[] = [];
  // Whether the last word consists of one element after the other, each a word of the line.
  let areElements = false;
  for (const cell of splitCells(apart(line), SEPARATORS)) {
    if (cell.text === '') continue;
    const before = words.at(-1) ?? '';
    if (goesOn(cell, before, areElements)) words[words.length - 1] = `${before} ${cell.text}`;
    else {
      words.push(stripPunctuation(cell.text));
      areElements = isOneElement(cell.text);
    }
  }
  return words;
}
