import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCursor, writeCursor } from '../../../src/service/rows/cursor.js';

const refused = expect.objectContaining({ code: 'CURSOR_INVALID' });

describe('a cursor', () => {
  it('names the place that it was made for, under the same filter and order only', () => {
    fc.assert(
      fc.property(fc.string(), fc.maxSafeNat(), fc.string(), fc.string(), (list, from, key, other) => {
        const cursor = writeCursor({ list, from }, key);
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(readCursor(cursor, key)).toEqual({ list, from });
        if (other !== key) expect(() => readCursor(cursor, other)).toThrow(refused);
      }),
    );
  });

  it('is refused if it is anything else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.json().map(encode)), (text) => {
        expect(() => readCursor(text, '')).toThrow(refused);
      }),
    );
    for (const from of [-1, 0.5, 'x', null, 2 ** 60]) {
      const cursor = encode(JSON.stringify([2, 'ternary-ionic-v1', from, 'x']));
      expect(() => readCursor(cursor, '')).toThrow(refused);
    }
  });
});

function encode(text: string): string {
  return Buffer.from(text).toString('base64url');
}
