import { parse, type CsvError } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_ROW_BYTES } from '../../../src/ingest/input-file.js';
import { delimitedRecords } from '../../../src/ingest/tables/delimited-records.js';
import { CSV_OPTIONS } from '../../../src/ingest/tables/delimited-text.js';

async function recordsOf(pieces: readonly string[], delimiter = ','): Promise<string[][]> {
  async function* text(): AsyncGenerator<string, void, undefined> {
    for (const piece of pieces) yield await Promise.resolve(piece);
  }
  const records: string[][] = [];
  for await (const batch of delimitedRecords(text(), delimiter)) records.push(...batch);
  return records;
}

function cutAt(text: string, cuts: readonly number[]): string[] {
  const places = [0, ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length];
  return places.slice(1).map((place, index) => text.slice(places[index], place));
}

describe('delimitedRecords', () => {
  test.each([
    ['without quotation marks', ['a', 'NaCl', '12', 'é', ' ', '', "'"]],
    ['with quotation marks', ['a', 'b', '"', '""', '"x,\n;y"', ' "', '']],
  ])('gives the records of csv-parse however the text is cut: %s', async (_, parts) => {
    const bits = fc.constantFrom(...parts, ',', ';', '\n', '\r\n', '\r');
    await fc.assert(
      fc.asyncProperty(
        fc.array(bits, { maxLength: 40 }),
        fc.constantFrom(',', ';'),
        fc.array(fc.nat(60), { maxLength: 6 }),
        async (words, delimiter, cuts) => {
          const text = words.join('');
          let expected: string[][];
          try {
            expected = parse(text, { ...CSV_OPTIONS, delimiter });
          } catch (error) {
            await expect(recordsOf(cutAt(text, cuts), delimiter)).rejects.toMatchObject({
              code: (error as CsvError).code,
            });
            return;
          }
          expect(await recordsOf(cutAt(text, cuts), delimiter)).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a line beyond the limit is refused before it fills the memory', async () => {
    const piece = 'x'.repeat(MAX_ROW_BYTES / 4);
    await expect(recordsOf(['a,b\n', ...Array.from({ length: 6 }, () => piece)])).rejects.toMatchObject({
      code: 'CSV_MAX_RECORD_SIZE',
    });
  });
});
