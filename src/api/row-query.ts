import type { Request } from 'express';
import type { RowFilter } from '../store/types.js';

/** The query of a request for rows, after the validator has turned texts into numbers and lists. */
interface RowQuery {
  readonly elements?: string[];
  readonly exclude?: string[];
  readonly any_of?: string[];
  readonly ions?: string[];
  readonly charge_max?: number;
  readonly chemical_system?: string;
  readonly anonymous_formula?: string;
  readonly formula?: string;
  readonly anion?: string;
  readonly arity?: number;
  readonly score_min?: number;
}

/** The filter that a request for rows asks for. */
export function rowFilter(request: Request): RowFilter {
  const query = request.query as unknown as RowQuery;
  return {
    ...(query.elements && { elements: query.elements }),
    ...(query.exclude && { exclude: query.exclude }),
    ...(query.any_of && { anyOf: query.any_of }),
    ...(query.ions && { ions: query.ions }),
    ...(query.charge_max !== undefined && { chargeMax: query.charge_max }),
    ...(query.chemical_system !== undefined && { chemicalSystem: query.chemical_system }),
    ...(query.anonymous_formula !== undefined && { anonymousFormula: query.anonymous_formula }),
    ...(query.formula !== undefined && { formula: query.formula }),
    ...(query.anion !== undefined && { anion: query.anion }),
    ...(query.arity !== undefined && { arity: query.arity }),
    ...(query.score_min !== undefined && { scoreMin: query.score_min }),
  };
}
