import { expect, it } from 'vitest';
import { gather } from '../../src/numerics/gather.js';

it('takes the values at places, in their order', () => {
  expect([...gather(Float64Array.of(5, 6, 7), Uint32Array.of(2, 0, 0))]).toEqual([7, 5, 5]);
});
