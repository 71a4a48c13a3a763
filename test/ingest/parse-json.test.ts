import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/ingest/parse-json.js';

describe('JSON of any file', () => {
  it('is refused if it is nested without end, in linear time', () => {
    for (const deep of [
      '['.repeat(200_000) + ']'.repeat(200_000),
      '{"a":'.repeat(200_000) + '1' + '}'.repeat(200_000),
    ]) {
      expect(() => parseJson(deep)).toThrow(SyntaxError);
    }
  });

  it('may have any brackets in its texts, and any number of them side by side', () => {
    const text = JSON.stringify({
      a: '['.repeat(5000),
      b: '\\"{'.repeat(2000),
      c: Array.from({ length: 5000 }, () => []),
    });
    expect(parseJson(text)).toEqual(JSON.parse(text));
    expect(() => parseJson('"\\')).toThrow(SyntaxError);
  });

  it('leaves numbers with many decimals as they are, and makes ids that no number can hold texts', () => {
    expect(
      parseJson('[0.3333333333333333, -1.2345678901234567e-3, 12345678901234567890, -12345678901234567890]'),
    ).toEqual([0.3333333333333333, -1.2345678901234567e-3, '12345678901234567890', '-12345678901234567890']);
    expect(parseJson('{"a": NaN, "b": 0.1234567890123456}')).toEqual({ a: null, b: 0.1234567890123456 });
  });
});
