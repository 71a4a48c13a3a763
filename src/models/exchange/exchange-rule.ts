import { integerPower } from '../../numerics/elementary/integer-power.js';
import type { Dense } from '../../numerics/dense.js';
import type { WeightedRule } from './context-scorer.js';
import type { ContextTable, Contexts } from './context-table.js';

/** The weights of exchanges of ions, and how the sums of the modes are combined. */
export interface SubstitutionWeights {
  /** The weight of a known compound as evidence for one in which another cation replaces its own, shape (cations, cations), zero diagonal. */
  readonly cations: Dense;
  /** The same for anions. */
  readonly anions: Dense;
  /** Added to each cation's sum, so that one cation without any support does not rule a cell out. */
  readonly floor: number;
  /** The anion's sum multiplies the score by 1 + anionWeight x sum. */
  readonly anionWeight: number;
}

/** The product over the cations of the evidence for each, with floor and anion; zero if there is evidence for no cation. */
export function exchangeRule(
  table: ContextTable,
  { cations, anions, floor, anionWeight }: SubstitutionWeights,
): WeightedRule {
  const score: WeightedRule['score'] = (evidence, members, anion, ratio) => {
    let product = 1;
    let any = false;
    for (let position = 0; position < members.length; position++) {
      const support = evidence[position]! > 0 ? evidence[position]! : 0;
      any ||= support > 0;
      product *= floor + support;
    }
    if (!any) return 0;
    product -= integerPower(floor, members.length);
    if (anionWeight === 0 || product <= 0) return product;
    return product * (1 + anionWeight * evidenceFrom(table.anions, table.findAnion(members, ratio), anions, anion));
  };
  return { weights: cations, score };
}

/** The evidence of the ions known in a context for another one; never negative. */
function evidenceFrom({ starts, members }: Contexts, context: number, { data, columns }: Dense, ion: number): number {
  if (context < 0) return 0;
  let sum = 0;
  const start = ion * columns;
  for (let p = starts[context]!; p < starts[context + 1]!; p++) sum += data[start + members[p]!]!;
  return sum > 0 ? sum : 0;
}
