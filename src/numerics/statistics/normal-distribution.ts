import { exp } from '../elementary/elementary-functions.js';

const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

/** Below this the tail is computed by a continued fraction, above by a series. */
const TAIL = -4;

/** Terms of the continued fraction; with 60 the error is that of rounding for every argument below TAIL. */
const TERMS = 60;

/** The density of the standard normal distribution. */
export function normalDensity(x: number): number {
  return exp((-x * x) / 2) / ROOT_TWO_PI;
}

/** The distribution function of the standard normal distribution (Marsaglia, J. Stat. Softw. 11(4), 1 (2004)). */
export function normalDistribution(x: number): number {
  if (x < TAIL) return normalDensity(x) * millsRatio(-x);
  if (x > -TAIL) return 1 - normalDensity(x) * millsRatio(x);
  let sum = x;
  let term = x;
  for (let k = 3; sum + term !== sum; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return 0.5 + sum * normalDensity(x);
}

/** Steps of Newton's method, which needs about ten. */
const STEPS = 200;

/**
 * The number below which a standard normal one is with this probability, above 0 and at most a half. By Newton's method from 0: the
 * distribution function is convex below it, so that the steps only go down.
 */
export function lowerNormalQuantile(probability: number): number {
  let x = 0;
  for (let step = 0; step < STEPS; step++) {
    const next = x - (normalDistribution(x) - probability) / normalDensity(x);
    if (!(next < x)) return x;
    x = next;
  }
  return x;
}

/** (1 - distribution) / density at x > 0, by Laplace's continued fraction 1 / (x + 1 / (x + 2 / (x + ...))). */
function millsRatio(x: number): number {
  let value = x;
  for (let k = TERMS; k > 0; k--) value = x + k / value;
  return 1 / value;
}
