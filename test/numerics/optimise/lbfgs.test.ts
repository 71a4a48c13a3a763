import { describe, expect, it } from 'vitest';
import { lbfgs } from '../../../src/numerics/optimise/lbfgs.js';
import { silentControl } from '../../../src/run-control.js';

describe('lbfgs', () => {
  it('finds the minimum of a badly scaled quadratic', () => {
    const scales = [1, 10, 1e3, 1e5];
    const x = new Float64Array(4);
    lbfgs(
      x,
      (at, gradient) => {
        scales.forEach((scale, i) => (gradient[i] = scale * (at[i]! - i)));
        return scales.reduce((sum, scale, i) => sum + (scale / 2) * (at[i]! - i) ** 2, 0);
      },
      { control: silentControl, tolerance: 1e-12 },
    );
    x.forEach((value, i) => expect(value).toBeCloseTo(i, 6));
  });

  it('finds the minimum of the Rosenbrock function', () => {
    const x = Float64Array.of(-1.2, 1);
    const iterations = lbfgs(
      x,
      (at, gradient) => {
        const [a, b] = [at[0]!, at[1]!];
        gradient[0] = -400 * a * (b - a * a) - 2 * (1 - a);
        gradient[1] = 200 * (b - a * a);
        return 100 * (b - a * a) ** 2 + (1 - a) ** 2;
      },
      { control: silentControl, tolerance: 1e-10 },
    );
    expect(x[0]).toBeCloseTo(1, 6);
    expect(x[1]).toBeCloseTo(1, 6);
    expect(iterations).toBeLessThan(100);
  });

  it('needs fewer steps with a guess of the curvature', () => {
    const scales = Array.from({ length: 20 }, (_, i) => 1.4 ** i);
    const steps = (precondition?: (vector: Float64Array) => void): number => {
      const x = new Float64Array(scales.length);
      const done = lbfgs(
        x,
        (at, gradient) => {
          scales.forEach((scale, i) => (gradient[i] = scale * (at[i]! - 1)));
          return scales.reduce((sum, scale, i) => sum + (scale / 2) * (at[i]! - 1) ** 2, 0);
        },
        { control: silentControl, tolerance: 1e-8, ...(precondition && { precondition }) },
      );
      x.forEach((value) => expect(value).toBeCloseTo(1, 4));
      return done;
    };
    const guessed = steps((vector) => vector.forEach((value, i) => (vector[i] = (value / scales[i]!) * 1.5)));
    expect(guessed).toBeLessThan(6);
    expect(steps()).toBeGreaterThan(3 * guessed);
  });

  it('stays where the gradient is zero', () => {
    const x = Float64Array.of(3);
    expect(lbfgs(x, (_, gradient) => (gradient.fill(0), 1), { control: silentControl })).toBe(0);
    expect(x[0]).toBe(3);
  });
});
