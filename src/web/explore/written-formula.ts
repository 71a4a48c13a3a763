import { makeComposition } from '../../chemistry/composition.js';
import { conventionalFormula } from '../../chemistry/formula/spellings.js';

/** A reduced formula of a list as chemists write it: BaO3Ti becomes BaTiO3. */
export function writtenFormula(reduced: string): string {
  const amounts = [...reduced.matchAll(/([A-Z][a-z]?)(\d*)/g)].map(
    ([, element, amount]) => [element!, amount === '' ? 1 : Number(amount)] as const,
  );
  return conventionalFormula(makeComposition(amounts));
}
