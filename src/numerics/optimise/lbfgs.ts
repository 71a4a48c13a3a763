import type { RunControl } from '../../run-control.js';

export interface LbfgsOptions {
  /** Steps and gradients that approximate the curvature. Default 12. */
  readonly memory?: number;
  /** Default 200. */
  readonly maxIterations?: number;
  /** Largest gradient component, relative to the first gradient's, at which to stop. Default 1e-6. */
  readonly tolerance?: number;
  /** Multiplies a vector in place by a guess of the inverse Hessian, positive definite; default a multiple of the identity. */
  readonly precondition?: (vector: Float64Array) => void;
  readonly control: RunControl;
}

/** Halvings of a step before the search gives up. */
const HALVINGS = 30;

/**
 * Minimises a smooth function by the limited-memory BFGS method (Liu & Nocedal, Math. Program. 45, 503 (1989)) with
 * halved steps until the function decreases enough (Armijo). Starts from `x` and leaves the minimiser there.
 *
 * @param f returns the value at its first argument and writes the gradient to its second
 * @returns iterations done
 */
export function lbfgs(
  x: Float64Array,
  f: (x: Float64Array, gradient: Float64Array) => number,
  { memory = 12, maxIterations = 200, tolerance = 1e-6, precondition, control }: LbfgsOptions,
): number {
  const n = x.length;
  let gradient = new Float64Array(n);
  let next = new Float64Array(n);
  const trial = new Float64Array(n);
  const direction = new Float64Array(n);
  const history: { step: Float64Array; change: Float64Array; rho: number }[] = [];
  let value = f(x, gradient);
  const enough = tolerance * Math.max(largest(gradient), Number.MIN_VALUE);
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    if (largest(gradient) <= enough) return iteration;
    control.throwIfCancelled();
    for (let i = 0; i < n; i++) direction[i] = -gradient[i]!;
    const alphas = history.map(() => 0);
    for (let h = history.length - 1; h >= 0; h--) {
      const { step, change, rho } = history[h]!;
      const alpha = (alphas[h] = rho * dot(step, direction));
      for (let i = 0; i < n; i++) direction[i]! -= alpha * change[i]!;
    }
    if (precondition) {
      precondition(direction);
    } else {
      const last = history.at(-1);
      const scale = last
        ? 1 / (last.rho * dot(last.change, last.change))
        : 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)));
      for (let i = 0; i < n; i++) direction[i]! *= scale;
    }
    history.forEach(({ step, change, rho }, h) => {
      const beta = alphas[h]! - rho * dot(change, direction);
      for (let i = 0; i < n; i++) direction[i]! += beta * step[i]!;
    });
    const slope = dot(gradient, direction);
    let length = 1;
    let found = Infinity;
    for (let halving = 0; halving < HALVINGS; halving++, length /= 2) {
      for (let i = 0; i < n; i++) trial[i] = x[i]! + length * direction[i]!;
      found = f(trial, next);
      if (found <= value + 1e-4 * length * slope) break;
      found = Infinity;
    }
    if (found === Infinity) return iteration;
    const step = direction.map((d) => length * d);
    const change = next.map((g, i) => g - gradient[i]!);
    const curvature = dot(step, change);
    // Only pairs of positive curvature keep the approximation positive definite.
    if (curvature > 1e-12 * dot(change, change)) {
      history.push({ step, change, rho: 1 / curvature });
      if (history.length > memory) history.shift();
    }
    x.set(trial);
    [gradient, next] = [next, gradient];
    value = found;
  }
  return maxIterations;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  return most;
}
