import { parseChemicalSystem } from '../../chemistry/chemical-system.js';
import { matchesFormulaPattern, parseFormulaPattern } from '../../chemistry/formula/formula-pattern.js';
import { parseFormula } from '../../chemistry/formula/formula.js';
import { parseIon } from '../../chemistry/ions/ion.js';
import type { ListRow, RowFilter } from '../../store/types.js';

/** The filter of a list as a test of one row, for rows that are not in a list's file. */
export function rowMatcher(filter: RowFilter): (row: Omit<ListRow, 'rank'>) => boolean {
  const {
    elements = [],
    exclude = [],
    anyOf,
    ions = [],
    chargeMax,
    chemicalSystem,
    anonymousFormula,
    anion,
    arity,
    scoreMin = 0,
  } = filter;
  const pattern = filter.formula === undefined ? undefined : parseFormulaPattern(filter.formula);
  const system = chemicalSystem === undefined ? undefined : parseChemicalSystem(chemicalSystem);
  return (row) =>
    elements.every((element) => row.elements.includes(element)) &&
    !exclude.some((element) => row.elements.includes(element)) &&
    (anyOf === undefined || anyOf.some((element) => row.elements.includes(element))) &&
    ions.every((ion) => row.ions.split(' ').includes(ion)) &&
    (chargeMax === undefined ||
      row.ions.split(' ').every((ion) => !ion.endsWith('+') || parseIon(ion).charge <= chargeMax)) &&
    (system === undefined ||
      (system.arity === row.arity && system.elements.every((element) => row.elements.includes(element)))) &&
    (anonymousFormula === undefined || row.anonymousFormula === anonymousFormula) &&
    (pattern === undefined || matchesFormulaPattern(parseFormula(row.formula), pattern)) &&
    (anion === undefined || row.anion === anion) &&
    (arity === undefined || row.arity === arity) &&
    row.score >= scoreMin;
}
