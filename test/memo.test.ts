import { describe, expect, it } from 'vitest';
import { Memo, MemoKey } from '../src/memo.js';

describe('a memo', () => {
  const lengths = new MemoKey<readonly string[], number>();
  const firsts = new MemoKey<readonly string[], string>();

  it('computes a result once for each kind and owner', () => {
    const memo = new Memo();
    const [one, other] = [['a', 'b'], ['c']];
    let computed = 0;
    const length = (owner: readonly string[]): number =>
      memo.getOrCompute(lengths, owner, () => {
        computed++;
        return owner.length;
      });
    expect([length(one), length(one), length(other), length(one)]).toEqual([2, 2, 1, 2]);
    expect(computed).toBe(2);
    expect(memo.get(firsts, one)).toBeUndefined();
    memo.set(firsts, one, 'a');
    expect([memo.get(firsts, one), memo.get(lengths, one)]).toEqual(['a', 2]);
  });

  it('shares nothing with another one', () => {
    const memo = new Memo();
    const owner = ['a'];
    memo.set(lengths, owner, 1);
    expect(new Memo().get(lengths, owner)).toBeUndefined();
  });
});
