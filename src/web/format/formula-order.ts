import { formulaTerms } from '../../chemistry/formula/formula-terms.js';

/**
 * The indices of `elements` in the order in which a formula names them, so that the ions of BaTiO3 are shown as
 * Ba2+ Ti4+ O2-. Equal elements keep their order.
 */
export function formulaOrder(elements: readonly string[], formula: string): number[] {
  const symbols = (formulaTerms(formula) ?? []).map(([symbol]) => symbol);
  const position = (index: number): number => symbols.indexOf(elements[index]!);
  return elements.map((_, index) => index).sort((a, b) => position(a) - position(b));
}
