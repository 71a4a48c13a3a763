import { reducedFormula } from '../../chemistry/formula/spellings.js';
import type { LabelledCompound } from '../../structures/guess-structures.js';
import type { Prototype } from '../../structures/prototype.js';
import { reduceTypeName } from './reduce-type-name.js';

/** The formulas in a name of the library; what is read once need not be read for each composition. */
const formulas = new Map<string, readonly string[]>();

function formulasOf(name: string): readonly string[] {
  const made = formulas.get(name) ?? name.split(', ').map(reduceTypeName);
  formulas.set(name, made);
  return made;
}

/** Families name a structure type after compounds that have it ("BaSO4, K2SO4"): they get its label, if one of these has sites in the workspace, and only one type. */
export function withTypesByName(
  families: readonly LabelledCompound[],
  own: readonly Prototype[],
): readonly LabelledCompound[] {
  if (own.length === 0) return families;
  const labels = new Map<string, string | null>();
  for (const { composition, label } of own) {
    const formula = reducedFormula(composition);
    labels.set(formula, (labels.get(formula) ?? label) === label ? label : null);
  }
  const typeOf = (name: string): string | undefined =>
    formulasOf(name)
      .map((each) => labels.get(each) ?? undefined)
      .find((label) => label !== undefined);
  return families.map((each) => ({ ...each, label: typeOf(each.label) ?? each.label }));
}
