import { describe, expect, it } from 'vitest';
import { arities, elementSymbols, fraction, wholeNumber } from '../../src/cli/parse-option.js';

describe('option values', () => {
  it.each(['', '-1', '2.5', '1e3', 'ten', '0x10', '65536'])('do not take "%s" for a port', (text) => {
    expect(() => wholeNumber(0, 65_535)(text)).toThrow('from 0 to 65535');
  });

  it('read whole numbers at both bounds', () => {
    expect([wholeNumber(0, 9)('0'), wholeNumber(0, 9)('9')]).toEqual([0, 9]);
  });

  it('read arities once each, in ascending order', () => {
    expect(arities('4, 3,4')).toEqual([3, 4]);
  });

  it.each(['1', '6', 'ternary', ',', '3;4'])('do not take "%s" for arities', (text) => {
    expect(() => arities(text)).toThrow();
  });

  it('read symbols of elements', () => {
    expect(elementSymbols('Li, O')).toEqual(['Li', 'O']);
  });

  it.each(['li', 'Li-O', 'LiO', 'Lithium'])('do not take "%s" for symbols of elements', (text) => {
    expect(() => elementSymbols(text)).toThrow();
  });

  it.each([
    ['0', 0],
    ['1', 1],
    ['.5', 0.5],
    ['2e-3', 0.002],
  ])('read %s as a score', (text, value) => {
    expect(fraction(text)).toBe(value);
  });

  it.each(['-0.1', '1.01', '0,5', 'NaN', ''])('do not take "%s" for a score', (text) => {
    expect(() => fraction(text)).toThrow('from 0 to 1');
  });
});
