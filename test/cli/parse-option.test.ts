import { describe, expect, it } from 'vitest';
import { readRepeated, arities, bytes, names, shard, wholeNumber } from '../../src/cli/parse-option.js';

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

  it('read amounts of memory in any usual spelling', () => {
    expect(['2GB', '2 gb', '2000M', '2000MB', '1.5G', '700'].map(bytes)).toEqual([2e9, 2e9, 2e9, 2e9, 1.5e9, 700]);
  });

  it.each(['', 'GB', '-1G', '2 XB', '1,5G'])('do not take "%s" for an amount of memory', (text) => {
    expect(() => bytes(text)).toThrow('e.g. 2GB');
  });

  it('read a share of work', () => {
    expect(shard('3/8')).toEqual({ number: 3, of: 8 });
  });

  it.each(['0/8', '9/8', '3', '3/', '/8', '3/8/2', '1/0'])('do not take "%s" for a share', (text) => {
    expect(() => shard(text)).toThrow('e.g. 3/8');
  });

  it('add up if an option is given again, each value once', () => {
    const read = readRepeated(names);
    expect(read('O, F', read('Li,O'))).toEqual(['Li', 'O', 'F']);
    expect(arities('2,4', arities('4,3'))).toEqual([2, 3, 4]);
  });
});
