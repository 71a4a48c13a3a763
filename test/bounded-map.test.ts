import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BoundedMap } from '../src/bounded-map.js';

describe('a bounded map', () => {
  it('drops what was used longest ago', () => {
    const map = new BoundedMap<string, number>(2);
    map.set('a', 1);
    map.set('b', 2);
    expect(map.get('a')).toBe(1);
    map.set('c', 3);
    expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([1, undefined, 3]);
  });

  it('holds the last distinct keys that were used, and never more than its limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.array(fc.integer({ min: 0, max: 9 })), (limit, uses) => {
        const map = new BoundedMap<number, number>(limit);
        for (const key of uses) if (map.get(key) === undefined) map.set(key, key);
        const last = [...new Set(uses.toReversed())].slice(0, limit);
        expect([...map.values()].sort()).toEqual(last.sort());
      }),
    );
  });

  it('forgets what is deleted', () => {
    const map = new BoundedMap<string, number>(2);
    map.set('a', 1);
    map.delete('a');
    expect(map.get('a')).toBeUndefined();
  });
});
