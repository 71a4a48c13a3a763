import fc from 'fast-check';
import { expect, it } from 'vitest';
import { requireSourceName } from '../../src/ingest/source-name.js';

it.each(['', '  ', 'a;b', 'a\nb', 'a\u202eb', 'x'.repeat(101)])('is not the name of a source: %j', (name) => {
  expect(() => requireSourceName(name)).toThrow('--source');
});

it('has no blanks around it', () => {
  expect(requireSourceName(' ICSD 2024.1 ')).toBe('ICSD 2024.1');
});

it('can be found again in a list of sources for any name', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), (names) => {
      const accepted = names.flatMap((name) => {
        try {
          return [requireSourceName(name)];
        } catch {
          return [];
        }
      });
      expect(accepted.length === 0 ? [] : accepted.join(';').split(';')).toEqual(accepted);
    }),
  );
});
