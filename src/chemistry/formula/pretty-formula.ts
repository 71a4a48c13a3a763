import { decimalTerms } from './decimal-terms.js';
import { readReducedFormula } from './read-reduced-formula.js';
import { conventionalFormula, conventionalTerms } from './spellings.js';

/** A formula of this program's own spelling as chemists write it; one with decimals has them: Ba0.5O3Sr0.5Ti is Ba0.5Sr0.5TiO3. */
export function prettyFormula(formula: string): string {
  if (!/[./]/.test(formula)) return conventionalFormula(readReducedFormula(formula));
  const amounts = new Map(decimalTerms(formula));
  const elements = [...amounts.keys()].sort();
  return conventionalTerms({ elements, amounts: elements.map(() => 1) })
    .map(([element]) => `${element}${amounts.get(element) === '1' ? '' : amounts.get(element)}`)
    .join('');
}
