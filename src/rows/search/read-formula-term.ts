import { parseFormulaPattern } from '../../chemistry/formula/formula-pattern.js';
import { parseFormula } from '../../chemistry/formula/formula.js';
import { conventionalFormula, reducedFormula } from '../../chemistry/formula/spellings.js';
import type { TermReading } from './search-term.js';
import { unlessRefused } from './unless-refused.js';

/** A formula in which * is any element. */
export function readPatternTerm(word: string): TermReading | undefined {
  return unlessRefused(() => (parseFormulaPattern(word) ? [{ kind: 'pattern', pattern: word }] : []));
}

/** A formula as it is written, or as chemists write it. */
export function readFormulaTerm(word: string, conventional = false): TermReading | undefined {
  return unlessRefused(() => {
    const composition = parseFormula(word);
    const written = conventional ? conventionalFormula(composition) : word;
    return [{ kind: 'formula', formula: reducedFormula(composition), written }];
  });
}
