import { Matrix, solve } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { zeros } from '../../../src/numerics/dense.js';
import { seededRandom } from '../../../src/numerics/random.js';
import { computeEaseWeights } from '../../../src/models/exchange/ease-weights.js';

describe('the weights of EASE', () => {
  const ions = 7;
  const contexts = 40;
  const ridge = 2;
  const random = seededRandom(4);
  const x = new Matrix(ions, contexts);
  for (let i = 0; i < ions - 1; i++) for (let c = 0; c < contexts; c++) if (random() < 0.3) x.set(i, c, 1);
  const shared = zeros(ions, ions);
  const product = x.mmul(x.transpose());
  for (let i = 0; i < ions; i++) for (let j = 0; j < ions; j++) shared.data[i * ions + j] = product.get(i, j);
  const { data } = computeEaseWeights(shared, ridge);

  it('are the ridge regression of each ion on all others', () => {
    for (let i = 0; i < ions; i++) {
      const others = Array.from({ length: ions }, (_, k) => k).filter((k) => k !== i);
      const a = product.selection(others, others).add(Matrix.eye(ions - 1).mul(ridge));
      const expected = solve(a, product.selection(others, [i]));
      others.forEach((other, k) => expect(data[i * ions + other]!).toBeCloseTo(expected.get(k, 0), 9));
    }
  });

  it('leave an ion out of its own sum, and one that nothing is known of out of all', () => {
    for (let i = 0; i < ions; i++) {
      expect(data[i * ions + i]).toBe(0);
      expect(data[i * ions + ions - 1]).toBe(0);
      expect(data[(ions - 1) * ions + i]).toBe(0);
    }
  });
});
