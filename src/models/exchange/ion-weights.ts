import { likeliestForm } from '../../chemistry/ions/likeliest-form.js';
import type { Composition } from '../../chemistry/composition.js';
import { ionLabel } from '../../chemistry/ions/ion.js';
import { MemoKey, type Memo } from '../../memo.js';
import { zeros, type Dense } from '../../numerics/dense.js';
import { gcd } from '../../numerics/gcd.js';
import type { ContextTable } from './context-table.js';
import { computeEaseWeights } from './ease-weights.js';
import { ionSimilarity, sharedContexts } from './ion-similarity.js';
import type { TrainingSet } from '../model.js';

export interface IonWeightsOptions {
  /** Ridge of the regression, in contexts. */
  readonly ridge: number;
  /** Contexts that the published substitution weights count as; see `sharedContexts`. */
  readonly priorContexts: number;
}

/** How strongly a known compound supports one in which another cation replaces one of its cations; shapes (cations, cations), zero on the diagonals. */
export interface IonWeights {
  /** Weights of a ridge regression (EASE; Steck, WWW 2019, doi:10.1145/3308558.3313710), negative if ions exclude each other. */
  readonly learnt: Dense;
  /** The squared cosine of the ions' contexts. */
  readonly cosine: Dense;
}

/**
 * Learns how cations can replace each other. The regression sees the contexts of known compounds of every number of
 * elements, since ions are alike for the same reasons in all of them; the cosine those of the space alone.
 *
 * @param table the contexts of the training set's own cells
 */
export function fitIonWeights(
  { space, compositions }: TrainingSet,
  table: ContextTable,
  { ridge, priorContexts }: IonWeightsOptions,
  memo: Memo,
): IonWeights {
  const own = sharedContexts(space.cations, table.cations, 0);
  const all = sharedContexts(space.cations, table.cations, priorContexts);
  const numberOf = new Map(space.cations.map((ion, number) => [ionLabel(ion), number]));
  const contexts = new Map<string, Set<number>>();
  for (const composition of compositions) {
    for (const { key, ion, cations } of memo.getOrCompute(CONTEXTS, composition, () => findContexts(composition))) {
      const number = numberOf.get(ion);
      // The space's own compounds are in the table already.
      if (number === undefined || cations === space.order) continue;
      const found = contexts.get(key);
      if (found) found.add(number);
      else contexts.set(key, new Set([number]));
    }
  }
  for (const members of contexts.values()) {
    for (const a of members) for (const b of members) all.data[a * all.columns + b]! += 1;
  }
  const similarity = ionSimilarity(own);
  const cosine = zeros(similarity.rows, similarity.columns);
  similarity.data.forEach((value, k) => (cosine.data[k] = value * value));
  return { learnt: computeEaseWeights(all, ridge), cosine };
}

interface IonInContext {
  /** The anion, the missing cation's amount and the other cations with theirs. */
  readonly key: string;
  readonly ion: string;
  /** Number of cations of the compound. */
  readonly cations: number;
}

/** Every fold of a cross-validation asks for those of the same compositions. */
const CONTEXTS = new MemoKey<Composition, readonly IonInContext[]>();

/** The cations of a composition's likeliest ionic form, each with its context; none if it has no ionic form. */
function findContexts(composition: Composition): readonly IonInContext[] {
  const form = likeliestForm(composition);
  if (typeof form === 'string') return [];
  const { cations, anions } = form;
  const anion = anions.map(({ ion }) => ion.element).join(' ');
  const divisor = cations.reduce((common, { amount }) => gcd(common, amount), 0);
  const members = cations.map(({ ion, amount }) => ({ ion: ionLabel(ion), amount: amount / divisor }));
  return members.map(({ ion, amount }, index) => {
    const others = members.filter((_, other) => other !== index).map((other) => `${other.ion}:${other.amount}`);
    return { key: `${anion} ${amount} ${others.sort().join(' ')}`, ion, cations: members.length };
  });
}
