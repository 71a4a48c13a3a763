import { reducedFormula } from '../../chemistry/formula/spellings.js';
import type { Prototype } from '../../structures/prototype.js';
import { reducedOf } from './reduced-of.js';

/** Families name a structure type after compounds that have it ("BaSO4, K2SO4"): its label, if one of these has sites in the workspace, and only one type. */
export function typesByName(own: readonly Prototype[]): (name: string) => string | null {
  const labels = new Map<string, string | null>();
  for (const { composition, label } of own) {
    const formula = reducedFormula(composition);
    labels.set(formula, (labels.get(formula) ?? label) === label ? label : null);
  }
  return (name) =>
    name
      .split(', ')
      .map((each) => labels.get(reducedOf(each)))
      .find((label) => label !== undefined && label !== null) ?? null;
}
