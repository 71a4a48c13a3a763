import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText, type CsvCell } from '../../../src/service/rows/csv-text.js';

/** The library alone, for each cell. */
const reference = (lines: readonly (readonly CsvCell[])[]): string =>
  stringify(lines as CsvCell[][], {
    cast: { string: (text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text), number: String },
  });

const cell = fc.oneof(
  fc.constant(null),
  fc.double({ noNaN: true }),
  fc.string({ maxLength: 6 }),
  fc.array(fc.constantFrom(...',"\n\r=-+@\tAz9 ü'), { maxLength: 6 }).map((parts) => parts.join('')),
);

describe('lines of CSV', () => {
  it('are those of the library, for any cells', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (lines) => {
        expect(csvText(lines)).toBe(reference(lines));
      }),
    );
  });
});
