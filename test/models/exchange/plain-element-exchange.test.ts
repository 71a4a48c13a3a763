import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { plainElementExchange } from './plain-element-exchange.js';

describe('plain element exchange', () => {
  it('scores by the squared cosine of contexts, multiplied over the elements', () => {
    const known = ['NaCl', 'KCl', 'NaBr'].map(parseFormula);
    // KBr: K and Na share one context of one and two, Br and Cl likewise.
    const similarity = (1 / Math.sqrt(2)) ** 2;
    expect(plainElementExchange(known).map(({ formula, score }) => [formula, score])).toEqual([
      ['BrK', expect.closeTo((0.01 + similarity) ** 2, 12) as number],
    ]);
  });

  it('has no candidate without evidence for any element, and none that is known', () => {
    const known = ['NaCl', 'KBr'].map(parseFormula);
    expect(plainElementExchange(known)).toEqual([]);
  });
});
