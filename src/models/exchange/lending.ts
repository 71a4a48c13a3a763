import { integerPower } from '../../numerics/elementary/integer-power.js';
import type { Dense } from '../../numerics/dense.js';
import type { LendingRule } from './context-scorer.js';
import type { ContextTable, Contexts } from './context-table.js';

/** How much ions lend to each other and how the sums of the modes are put together. */
export interface Lending {
  /** What a known compound with one cation lends where another one replaces it, shape (cations, cations), zero diagonal. */
  readonly cations: Dense;
  /** The same for anions. */
  readonly anions: Dense;
  /** Added to each cation's sum, so that one cation without any support does not rule a cell out. */
  readonly floor: number;
  /** The anion's sum multiplies the score by 1 + anionWeight x sum. */
  readonly anionWeight: number;
}

/** The product over the cations of what each is lent, with floor and anion; zero if no cation is lent anything. */
export function lendingRule(table: ContextTable, { cations, anions, floor, anionWeight }: Lending): LendingRule {
  const score: LendingRule['score'] = (lent, members, anion, ratio) => {
    let product = 1;
    let any = false;
    for (let place = 0; place < members.length; place++) {
      const support = lent[place]! > 0 ? lent[place]! : 0;
      any ||= support > 0;
      product *= floor + support;
    }
    if (!any) return 0;
    product -= integerPower(floor, members.length);
    if (anionWeight === 0 || product <= 0) return product;
    return product * (1 + anionWeight * lentBy(table.anions, table.findAnion(members, ratio), anions, anion));
  };
  return { weights: cations, score };
}

/** What the ions known in a context lend to another one; never negative. */
function lentBy({ starts, members }: Contexts, context: number, { data, columns }: Dense, ion: number): number {
  if (context < 0) return 0;
  let sum = 0;
  const start = ion * columns;
  for (let p = starts[context]!; p < starts[context + 1]!; p++) sum += data[start + members[p]!]!;
  return sum > 0 ? sum : 0;
}
