import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatenate, distinctNumbers, newNumbers } from '../../src/numerics/sorted-numbers.js';

const lists = fc.array(fc.array(fc.nat({ max: 40 }), { maxLength: 30 }), { maxLength: 4 });

describe('sorted numbers', () => {
  it('are those of all lists, each once, ascending', () => {
    fc.assert(
      fc.property(lists, (given) => {
        const typed = given.map((list) => Float64Array.from(list));
        expect([...concatenate(typed)]).toEqual(given.flat());
        expect([...distinctNumbers(typed)]).toEqual([...new Set(given.flat())].sort((a, b) => a - b));
      }),
    );
  });

  it('are distinguished from those seen before', () => {
    fc.assert(
      fc.property(lists, lists, (given, before) => {
        const numbers = distinctNumbers(given.map((list) => Float64Array.from(list)));
        const seen = distinctNumbers(before.map((list) => Float64Array.from(list)));
        const { fresh, all } = newNumbers(numbers, seen);
        expect([...fresh]).toEqual([...numbers].filter((number) => !seen.includes(number)));
        expect([...all]).toEqual([...distinctNumbers([numbers, seen])]);
      }),
    );
  });
});
