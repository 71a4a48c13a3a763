import { ionLabel, type Ion } from '../../chemistry/ions/ion.js';
import { substitutionSimilarities } from '../../chemistry/ions/ionic-substitution.js';
import { zeros, type Dense } from '../../numerics/dense.js';
import type { Contexts } from './context-table.js';

/** Published similarities below this are left out: nearly all of them stand for pairs that were never seen. */
const LEAST_PRIOR = 0.01;

/**
 * How far each two ions can replace each other, 0 to 1, shape (ions, ions), symmetric, zero on the diagonal: the cosine of
 * their rows in the composition tensor, which is the number of contexts they share over the geometric mean of how many
 * each has.
 *
 * @param shared shared contexts as `sharedContexts` counts them, shape (ions, ions)
 */
export function ionSimilarity({ rows: n, data }: Dense): Dense {
  const similarity = zeros(n, n);
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < n; b++) {
      if (a === b || data[a * n + b] === 0) continue;
      similarity.data[a * n + b] = data[a * n + b]! / Math.sqrt(data[a * n + a]! * data[b * n + b]!);
    }
  }
  return similarity;
}

/**
 * How many contexts each two ions share, shape (ions, ions); on the diagonal, how many each ion has. Each ion has
 * `priorContexts` contexts more, of which two ions share the part that the published substitution weights say (Hautier et
 * al., Inorg. Chem. 50, 656 (2011)): they count if few compounds are known and fade if many are.
 */
export function sharedContexts(ions: readonly Ion[], { starts, members }: Contexts, priorContexts: number): Dense {
  const n = ions.length;
  const shared = zeros(n, n);
  // The weights are of ions: the elements of an intermetallic space have none.
  if (priorContexts > 0 && ions.every(({ charge }) => charge !== 0)) {
    const similarity = substitutionSimilarities(ions.map(ionLabel));
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        const prior = similarity(i, j);
        if (prior >= LEAST_PRIOR) shared.data[i * n + j] = priorContexts * prior;
      }
    }
  }
  for (let context = 0; context + 1 < starts.length; context++) {
    for (let p = starts[context]!; p < starts[context + 1]!; p++) {
      for (let q = starts[context]!; q < starts[context + 1]!; q++) {
        shared.data[members[p]! * n + members[q]!]! += 1;
      }
    }
  }
  return shared;
}
