import type { Composition } from '../../chemistry/composition.js';
import { decimalTerms } from '../../chemistry/formula/decimal-terms.js';
import { anonymousFormula, conventionalFormula, conventionalTerms } from '../../chemistry/formula/spellings.js';
import { message } from '../../messages/message.js';
import type { ScoreResult } from '../types.js';
import { withoutScore } from './without-score.js';

/**
 * The answer for a formula with decimals: a solid solution or a disordered compound, which is none of the candidates. The
 * ordered compound of the same ratio is another compound, so its score is not given for it, but it is named.
 *
 * @param formula the reduced formula with its decimals
 * @param ordered the composition in integers
 */
export function fractionalScore(
  query: string,
  formula: string,
  ordered: Composition,
  list: string | null,
): ScoreResult {
  const written = conventionalOrder(formula, ordered);
  return {
    query,
    formula,
    conventional: written,
    anonymousFormula: anonymousFormula(ordered),
    elements: ordered.elements,
    arity: ordered.elements.length,
    kind: null,
    kinds: [],
    known: false,
    ...withoutScore(
      'fractional',
      message('unscored.fractional', { formula: written, ordered: conventionalFormula(ordered) }),
    ),
    list,
    forms: [],
  };
}

/** A formula with decimals with its elements in the order in which chemists write those of the ordered compound. */
function conventionalOrder(formula: string, ordered: Composition): string {
  const amounts = new Map(decimalTerms(formula));
  return conventionalTerms(ordered)
    .map(([element]) => (amounts.get(element) === '1' ? element : `${element}${amounts.get(element)}`))
    .join('');
}
