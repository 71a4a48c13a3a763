import { choleskyFactor, solveCholesky } from '../../numerics/cholesky.js';
import { zeros } from '../../numerics/dense.js';
import { exp, log } from '../../numerics/elementary/elementary-functions.js';
import { sigmoid } from '../../numerics/logistic.js';
import { RANK_OFFSET } from '../rank-offset.js';
import { CLASS_FEATURES, type ClassFeatures } from './class-features.js';

/** What a database adds more or less often than the ranks of the models say, by class of composition. */
export interface ClassWeights {
  /** Change of the logarithm of the odds per unit of each feature, in the order of CLASS_FEATURES. */
  readonly weights: readonly number[];
  /** Odds fall as this power of rank + RANK_OFFSET. */
  readonly exponent: number;
}

/** Of the weights; those of the ranks are free. So strong that a class needs some dozens of hits to be moved far. */
const RIDGE = 100;

/** Odds that hardly fall with the rank would let a class overturn the order of the models. */
const LEAST_EXPONENT = 0.25;

/** A candidate is moved at most so far back or ahead. */
const FARTHEST = 16;

const STEPS = 50;

/**
 * Ridge logistic regression of "is one of the hidden compounds" on the logarithm of the rank and the class features of the
 * first candidates, by Newton's method (Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, section 4.4.1).
 *
 * @param candidates features of the candidates at ranks 1, 2, ...
 * @param hits the ranks of hidden compounds, from 1
 */
export function fitClassWeights(candidates: readonly ClassFeatures[], hits: ReadonlySet<number>): ClassWeights {
  const rows = candidates.map((features, index) => [1, log(index + 1 + RANK_OFFSET), ...features]);
  const size = 2 + CLASS_FEATURES.length;
  const penalty = Array.from({ length: size }, (_, k) => (k < 2 ? 1e-6 : RIDGE));
  let beta = new Float64Array(size);
  for (let step = 0; step < STEPS; step++) {
    const hessian = zeros(size, size);
    const gradient = Float64Array.from(beta, (value, k) => -penalty[k]! * value);
    for (let k = 0; k < size; k++) hessian.data[k * size + k] = penalty[k]!;
    rows.forEach((row, index) => {
      const chance = sigmoid(row.reduce((sum, value, k) => sum + value * beta[k]!, 0));
      const spread = Math.max(chance * (1 - chance), 1e-12);
      const residual = (hits.has(index + 1) ? 1 : 0) - chance;
      for (let i = 0; i < size; i++) {
        gradient[i]! += residual * row[i]!;
        for (let j = 0; j <= i; j++) hessian.data[i * size + j]! += spread * row[i]! * row[j]!;
      }
    });
    const move = solveCholesky(choleskyFactor(hessian), gradient);
    // A long step overshoots if nearly all or hardly any candidates are hits.
    const length = Math.min(1, 4 / Math.max(1e-300, ...move.map(Math.abs)));
    beta = beta.map((value, k) => value + length * move[k]!);
    if (move.every((value) => Math.abs(value) < 1e-10)) break;
  }
  return { weights: [...beta.subarray(2)], exponent: Math.max(LEAST_EXPONENT, -beta[1]!) };
}

/** By what the rank of a candidate is multiplied so that its odds are those of its class: above 1 moves it back, below 1 ahead. */
export function classFactor({ weights, exponent }: ClassWeights, features: ClassFeatures): number {
  const change = features.reduce((sum, value, k) => sum + value * weights[k]!, 0);
  return Math.min(FARTHEST, Math.max(1 / FARTHEST, exp(-change / exponent)));
}
