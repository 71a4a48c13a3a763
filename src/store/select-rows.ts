import { parseChemicalSystem } from '../chemistry/chemical-system.js';
import { parseFormulaPattern } from '../chemistry/formula/formula-pattern.js';
import { countLeading } from '../numerics/bisect.js';
import { Bitset } from './bitset.js';
import type { ListFacets } from './list-facets.js';
import type { RowFilter } from './types.js';

/** The rows that a filter keeps: those with an index (rank - 1) below `end` and, where `rows` is given, in it. */
export interface RowSelection {
  readonly rows: Bitset | undefined;
  readonly end: number;
}

/** What `selectRows` has to know of a list. */
export interface SelectableList {
  readonly arity: number;
  readonly rows: number;
  readonly facets: Pick<
    ListFacets,
    'element' | 'union' | 'anion' | 'ion' | 'chargeAbove' | 'anonymousFormula' | 'formulaPattern'
  >;
  /** The score of the row at a rank; scores never increase with the rank. */
  scoreOf(rank: number): number;
}

/**
 * The rows of a list that a filter keeps. Every condition is a set of rows, and the filter their intersection, one
 * pass over the words of the sets for each; a least score is an end, since rows are in the order of their scores.
 * Throws CHEMICAL_SYSTEM_INVALID or FORMULA_INVALID for a system or a formula that cannot be read.
 */
export function selectRows(filter: RowFilter, list: SelectableList): RowSelection {
  const { facets } = list;
  const wanted: Bitset[] = (filter.elements ?? []).map((element) => facets.element(element));
  let arityFits = filter.arity === undefined || filter.arity === list.arity;
  if (filter.chemicalSystem !== undefined) {
    // All of its elements and its number of elements: nothing is left for a compound of exactly that system to differ in.
    const system = parseChemicalSystem(filter.chemicalSystem);
    arityFits &&= system.arity === list.arity;
    wanted.push(...system.elements.map((element) => facets.element(element)));
  }
  if (filter.anyOf !== undefined) wanted.push(facets.union(filter.anyOf));
  wanted.push(...(filter.ions ?? []).map((ion) => facets.ion(ion)));
  if (filter.anion !== undefined) wanted.push(facets.anion(filter.anion));
  if (filter.anonymousFormula !== undefined) wanted.push(facets.anonymousFormula(filter.anonymousFormula));
  if (filter.formula !== undefined) {
    const pattern = parseFormulaPattern(filter.formula);
    arityFits &&= pattern.arity === list.arity;
    if (arityFits) wanted.push(facets.formulaPattern(pattern));
  }
  if (!arityFits) return { rows: undefined, end: 0 };

  const end = filter.scoreMin === undefined ? list.rows : countScoresFrom(filter.scoreMin, list);
  const unwanted = (filter.exclude ?? []).map((element) => facets.element(element));
  if (filter.chargeMax !== undefined) unwanted.push(facets.chargeAbove(filter.chargeMax));
  if (wanted.length === 0 && unwanted.length === 0) return { rows: undefined, end };
  const rows = wanted.length > 0 ? wanted[0]!.clone() : Bitset.full(list.rows);
  for (const set of wanted.slice(1)) rows.and(set);
  for (const set of unwanted) rows.andNot(set);
  return { rows, end };
}

/** How many rows have at least this score. */
function countScoresFrom(scoreMin: number, list: SelectableList): number {
  return countLeading(list.rows, (index) => list.scoreOf(index + 1) >= scoreMin);
}
