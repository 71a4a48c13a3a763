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
});
