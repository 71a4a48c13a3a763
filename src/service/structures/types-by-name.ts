import { reducedFormula } from '../../chemistry/formula/spellings.js';
import type { Prototype } from '../../structures/prototype.js';
import { reducedOf } from './reduced-of.js';

/** The formulas in a name of the library; what is read once need not be read for each composition. */
const formulas = new Map<string, readonly string[]>();

function formulasOf(name: string): readonly string[] {
  const made = formulas.get(name) ?? name.split(', ').map(reducedOf);
  formulas.set(name, made);
  return made;
}

/** Families name a structure type after compounds that have it ("BaSO4, K2SO4"): its label, if one of these has sites in the workspace, and only one type. */
export function typesByName(own: readonly Prototype[]): (name: string) => string | null {
  if (own.length === 0) return () => null;
  const labels = new Map<string, string | null>();
  for (const { composition, label } of own) {
    const formula = reducedFormula(composition);
    labels.set(formula, (labels.get(formula) ?? label) === label ? label : null);
  }
  return (name) =>
    formulasOf(name)
      .map((each) => labels.get(each))
      .find((label) => label !== undefined && label !== null) ?? null;
}
