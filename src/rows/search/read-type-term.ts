import { formulaTerms } from '../../chemistry/formula/formula-terms.js';
import { endTexts } from './end-members.js';
import { readFormulaTerm } from './read-formula-term.js';
import { readFormulaType } from './read-formula-type.js';
import type { SearchTree, TermReading } from './search-term.js';
import { searchText } from './search-text.js';

/** ABX3, A2BX4: a formula type. */
export function readTypeTerm(word: string): TermReading | undefined {
  const slots = readFormulaType(word);
  return slots ? [{ kind: 'type', slots }] : undefined;
}

/** AxMO2, La1-xAxMnO3, Li2MnO3\u00b7LiMO2: the types and formulas at the ends of the amounts, or of the parts. */
export function readEndTypes(word: string): TermReading | undefined {
  const texts = word.includes('\u00b7') ? word.split('\u00b7') : endTexts(word);
  // B is open with A only.
  const renamed = /A(?![a-z])/.test(word)
    ? texts?.map((text) => (text.includes('A') ? text : text.replace(/B(?![a-z])/, 'A')))
    : texts;
  const ends = renamed?.map((text) => readTypeTerm(text)?.[0] ?? readFormulaTerm(text, true)?.[0]);
  if (!ends || ends.length === 0 || ends.includes(undefined) || !ends.some((end) => end!.kind === 'type'))
    return undefined;
  const [first, ...more] = uniqueBySpelling(ends as SearchTree[]);
  return [more.reduce<SearchTree>((left, right) => ({ kind: 'or', left, right }), first!)];
}

function uniqueBySpelling(trees: readonly SearchTree[]): SearchTree[] {
  return [...new Map(trees.map((tree) => [searchText(tree), tree])).values()];
}

/** Letters of the elements of a formula type but the last, which is X. */
const LETTERS = 'ABCD';

/** The formula type of K2NiF4-type and of 1:2:4. */
export function readPrototypeTerm(word: string): TermReading | undefined {
  const type = readTypeTerm(/^(.+)-type$/.exec(word)?.[1] ?? '');
  if (type) return type;
  const amounts = /^\d{1,3}(?::\d{1,3})+$/.test(word)
    ? word.split(':').map(Number)
    : formulaTerms(/^(.+)-type$/.exec(word)?.[1] ?? '')?.map(([, amount]) => amount);
  if (!amounts || amounts.length > LETTERS.length + 1) return undefined;
  return readTypeTerm(
    amounts.map((amount, at) => `${at === amounts.length - 1 ? 'X' : LETTERS[at]}${amount}`).join(''),
  );
}
