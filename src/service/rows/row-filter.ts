import { parseChemicalSystem } from '../../chemistry/chemical-system.js';
import { formulaPatternText, parseFormulaPattern } from '../../chemistry/formula/formula-pattern.js';
import { elementBySymbol } from '../../chemistry/elements/elements.js';
import { ionLabel, MAX_ION_CHARGE, parseIon } from '../../chemistry/ions/ion.js';
import { anonymousFormula } from '../../chemistry/formula/spellings.js';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import type { RowFilter } from '../../store/types.js';

/**
 * The filter in its one spelling: elements and systems sorted, anonymous formulas as lists spell them, conditions that
 * say nothing left out. Throws USAGE, CHEMICAL_SYSTEM_INVALID, FORMULA_INVALID or ION_INVALID where it cannot be read or no composition could match.
 */
export function normalizeFilter(filter: RowFilter): RowFilter {
  const elements = elementList(filter.elements);
  const exclude = elementList(filter.exclude);
  const both = elements.filter((element) => exclude.includes(element));
  if (both.length > 0) {
    throw new IncognitaError('USAGE', message('filter.contradiction', { elements: both }), { elements: both });
  }
  const anyOf = elementList(filter.anyOf);
  const ions = [...new Set((filter.ions ?? []).map((text) => ionLabel(parseIon(text))))].sort();
  const anion = filter.anion?.trim();
  if (anion) requireElement(anion);
  const { scoreMin, arity, chargeMax } = filter;
  if (scoreMin !== undefined && !(scoreMin >= 0 && scoreMin <= 1)) {
    throw new IncognitaError('USAGE', message('filter.score-range'), { scoreMin });
  }
  if (chargeMax !== undefined && !(Number.isInteger(chargeMax) && chargeMax >= 1 && chargeMax <= MAX_ION_CHARGE)) {
    throw new IncognitaError('USAGE', message('filter.charge-range', { most: MAX_ION_CHARGE }), {
      chargeMax,
    });
  }
  return {
    ...(elements.length > 0 && { elements }),
    ...(exclude.length > 0 && { exclude }),
    ...(anyOf.length > 0 && { anyOf }),
    ...(ions.length > 0 && { ions }),
    ...(chargeMax !== undefined && { chargeMax }),
    ...(filter.chemicalSystem && { chemicalSystem: systemText(filter.chemicalSystem) }),
    ...(filter.anonymousFormula && { anonymousFormula: anonymousText(filter.anonymousFormula) }),
    ...(filter.formula && { formula: formulaPatternText(parseFormulaPattern(filter.formula.trim())) }),
    ...(anion && { anion }),
    ...(arity !== undefined && { arity }),
    ...(scoreMin !== undefined && { scoreMin }),
  };
}

/** One text for one filter, however it was written down. */
export function filterKey(normalized: RowFilter): string {
  const { elements, exclude, chemicalSystem, anonymousFormula, formula, anion, arity, scoreMin, ...more } = normalized;
  return JSON.stringify([elements, exclude, chemicalSystem, anonymousFormula, anion, arity, scoreMin, formula, more]);
}

/** Sorted distinct element symbols. */
function elementList(given: readonly string[] = []): string[] {
  const symbols = given.map((symbol) => symbol.trim()).filter((symbol) => symbol !== '');
  for (const symbol of symbols) requireElement(symbol);
  return [...new Set(symbols)].sort();
}

function requireElement(symbol: string): void {
  if (elementBySymbol(symbol)) return;
  const asWritten = symbol.charAt(0).toUpperCase() + symbol.slice(1).toLowerCase();
  const hint = elementBySymbol(asWritten)
    ? message('problem.did-you-mean', { suggestion: asWritten })
    : message('filter.write-symbols');
  throw new IncognitaError('USAGE', message('filter.not-an-element', { symbol: symbol.slice(0, 20), hint }), {
    element: symbol,
  });
}

function systemText(text: string): string {
  const { elements, wildcards } = parseChemicalSystem(text);
  return [...elements, ...Array<string>(wildcards).fill('*')].join('-');
}

/** Any order of the amounts is understood: ABC3, A3BC and AB3C are the same. */
function anonymousText(text: string): string {
  const terms = [...text.trim().matchAll(/([A-Z][a-z]?)([1-9]\d{0,5})?/g)];
  const letters = new Set(terms.map((term) => term[1]));
  if (terms.length === 0 || terms.map((term) => term[0]).join('') !== text.trim() || letters.size < terms.length) {
    throw new IncognitaError('USAGE', message('filter.not-a-type', { text: text.slice(0, 40) }), {
      anonymousFormula: text,
    });
  }
  const amounts = terms.map((term) => Number(term[2] ?? 1));
  return anonymousFormula({ elements: amounts.map(() => ''), amounts });
}
