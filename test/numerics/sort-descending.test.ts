import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortDescending } from '../../src/numerics/sort-descending.js';

it('orders values from the greatest to the least and leaves them as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true }).map((value) => value + 0)), (given) => {
      const values = Float64Array.from(given);
      expect([...sortDescending(values)]).toEqual(given.toSorted((a, b) => b - a));
      expect([...values]).toEqual(given);
    }),
  );
});
